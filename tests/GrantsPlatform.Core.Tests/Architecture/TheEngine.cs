using System.Text.RegularExpressions;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>The runtime carries commands, events and messages of any domain, and knows none.</summary>
public sealed partial class TheEngine
{
    /// <summary>Files that name a part of the domain, each with why.</summary>
    private static readonly Dictionary<string, string> Excepted = new()
    {
        ["Effects/MailNoting.cs Mails"] = "what became of each mail is an event of its own",
        ["Effects/TaskRaiser.cs OperatorTasks"] = "what the engine cannot carry out becomes a task for whoever looks after it",
        ["Ports/IUploads.cs Programmes"] = "a file that has come in is what an answer of uploads holds",
    };

    [Fact]
    public void Knows_no_domain() => Assert.Empty(Found().Except(Excepted.Keys));

    [Fact]
    public void Is_excepted_only_where_a_file_still_names_one() => Assert.Empty(Excepted.Keys.Except(Found()));

    [Theory]
    [InlineData("using GrantsPlatform.Core.Kernel;", "")]
    [InlineData("using GrantsPlatform.Core;", "")]
    [InlineData("using GrantsPlatform.Core.Applications;", "Applications")]
    [InlineData("Core.Accounts.Grant grant", "Accounts")]
    public void Is_searched_for_names_of_domains(string line, string domain) => Assert.Equal(domain, string.Concat(In(line)));

    private static List<string> Found()
    {
        var runtime = Repository.Path("src", "GrantsPlatform.Runtime");
        return
        [
            .. Directory.GetFiles(runtime, "*.cs", SearchOption.AllDirectories)
                .Select(file => (Name: Path.GetRelativePath(runtime, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
                .Where(file => !file.Name.StartsWith("obj/", StringComparison.Ordinal) && !file.Name.StartsWith("bin/", StringComparison.Ordinal))
                .SelectMany(file => In(file.Text).Select(domain => $"{file.Name} {domain}")).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Summaries may point at an example.</summary>
    private static IEnumerable<string> In(string text) => text.Split('\n').Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal))
        .SelectMany(line => Domain().Matches(line)).Select(match => match.Groups[1].Value).Where(name => name != "Kernel").Distinct();

    [GeneratedRegex(@"\bCore\.([A-Z]\w+)")]
    private static partial Regex Domain();
}
