using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

/// <summary>What its own compiler says of infra/, which knows the types of every resource: an unknown property is a warning, and a warning is one too many.</summary>
public sealed partial class CompilingBicep
{
    [Fact]
    public async Task Has_nothing_to_say_about_the_resources() => Assert.Equal((0, ""), await RunAsync("build", "main.bicep"));

    [Fact]
    public async Task Has_nothing_to_say_about_the_parameters_of_any_environment()
    {
        foreach (var environment in BicepFile.Environments())
            Assert.Equal((0, ""), await RunAsync("build-params", Path.GetFileName(environment.Path)));
    }

    private static async Task<(int Code, string Said)> RunAsync(string verb, string file)
    {
        var start = new ProcessStartInfo(Compiler, [verb, Repository.Path("infra", file), "--stdout"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var name in BicepFile.Environments().SelectMany(environment => Asked().Matches(environment.Code).Select(environment.Literal))) start.Environment[name] = "given";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, said.Trim());
    }

    [GeneratedRegex(@"readEnvironmentVariable\(§(?<literal>\d+)§")]
    private static partial Regex Asked();

    /// <summary>That which GRANTS_BICEP names, otherwise that of the package. Without one these tests fail: infra/ is worth what its compiler says of it.</summary>
    private static string Compiler =>
        Environment.GetEnvironmentVariable("GRANTS_BICEP") is { Length: > 0 } given ? given
        : typeof(CompilingBicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(note => note.Key == "Bicep")?.Value
            ?? throw new InvalidOperationException("The package of the compiler of Bicep is for Linux on x64: install it for this machine, and name it in GRANTS_BICEP.");
}
