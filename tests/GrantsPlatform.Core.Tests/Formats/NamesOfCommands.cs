using System.Reflection;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Formats;

/// <summary>
/// The name of each command that was ever sent (Golden/commands.txt): effects that wait hold it, tasks, scenarios and whoever calls from outside too. A new
/// one is added to the list (GRANTS_UPDATE=1); one that is there stays, whatever becomes of its class.
/// </summary>
public sealed partial class NamesOfCommands
{
    private static readonly string File = Repository.Path("tests", "GrantsPlatform.Core.Tests", "Golden", "commands.txt");

    private static readonly List<string> Names =
        [.. typeof(Command).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Command)) && !type.IsAbstract).Select(NameOf).Order(StringComparer.Ordinal)];

    [Fact]
    public void Are_written_beside_each_and_not_made_of_its_class() => Assert.DoesNotContain("", Names);

    [Fact]
    public void Are_each_given_once() => Assert.Equal(Names.Distinct(), Names);

    [Fact]
    public void Are_words_with_dashes_between() => Assert.All(Names, name => Assert.Matches(Form(), name));

    [Fact]
    public void Are_those_by_which_commands_are_read_and_written() =>
        Assert.Equal(Names, Wire.CommandTypes.Select(type => Wire.NameOf((Command)Filled.Of(type))).Order(StringComparer.Ordinal));

    [Fact]
    public void Are_kept_for_ever()
    {
        var kept = System.IO.File.ReadAllLines(File);
        if (Environment.GetEnvironmentVariable("GRANTS_UPDATE") == "1")
            System.IO.File.WriteAllLines(File, kept = [.. kept.Union(Names).Order(StringComparer.Ordinal)]);
        Assert.Equal(Names, kept);
    }

    private static string NameOf(Type type) => type.GetCustomAttribute<SentAsAttribute>()?.Name ?? "";

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Form();
}
