using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>Reads the compiled core: what it calls, not what its sources seem to say.</summary>
public sealed class TheCoreAssembly
{
    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.TimeZoneInfo.get_Local", "System.IO.Path.GetTempPath", "System.IO.Path.GetFullPath",
        "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.Environment.get_MachineName", "System.Environment.GetEnvironmentVariable",
        "System.Environment.get_CurrentDirectory", "System.Environment.get_UserName", "System.Environment.Exit", "System.AppContext.get_BaseDirectory",
    ];

    private static readonly string[] ForbiddenTypes =
    [
        "System.Random", "System.TimeProvider", "System.Console", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process",
        "System.IO.File", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.DriveInfo", "System.IO.Stream", "System.IO.FileStream",
        "System.IO.StreamReader", "System.IO.StreamWriter", "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly string[] ForbiddenNamespaces =
        ["System.Net", "System.Threading", "System.Data", "System.IO.Pipes", "System.IO.MemoryMappedFiles", "System.Runtime.InteropServices.Marshal", "Microsoft"];

    /// <summary>The compiler's own needs: the atomic exchange behind an event or a lazily built regular expression asks nobody outside.</summary>
    private static readonly string[] Harmless = ["System.Threading.Interlocked"];

    private static readonly MetadataReader Metadata = new PEReader(File.OpenRead(typeof(Event).Assembly.Location)).GetMetadataReader();

    [Fact]
    public void References_the_framework_and_nothing_else() => Assert.All(
        Metadata.AssemblyReferences.Select(handle => Metadata.GetString(Metadata.GetAssemblyReference(handle).Name)),
        name => Assert.StartsWith("System.", name));

    [Fact]
    public void Knows_no_clock_no_chance_no_file_no_network_and_no_thread()
    {
        var types = Metadata.TypeReferences.Select(NameOf).ToList();
        Assert.Empty(types.Where(type => ForbiddenTypes.Contains(type)).ToList());
        Assert.Empty(types.Except(Harmless).Where(type => ForbiddenNamespaces.Any(space => type == space || type.StartsWith(space + ".", StringComparison.Ordinal))).ToList());
        Assert.Empty(Metadata.MemberReferences.Select(NameOf).Where(member => ForbiddenMembers.Contains(member)).ToList());
    }

    [Fact]
    public void Is_really_read() => Assert.Contains("System.DateTimeOffset.ToUniversalTime", Metadata.MemberReferences.Select(NameOf));

    private static string NameOf(TypeReferenceHandle handle)
    {
        var type = Metadata.GetTypeReference(handle);
        var name = Metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf((TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{Metadata.GetString(type.Namespace)}.{name}";
    }

    private static string NameOf(MemberReferenceHandle handle)
    {
        var member = Metadata.GetMemberReference(handle);
        var owner = member.Parent.Kind == HandleKind.TypeReference ? NameOf((TypeReferenceHandle)member.Parent) : "";
        return $"{owner}.{Metadata.GetString(member.Name)}";
    }
}
