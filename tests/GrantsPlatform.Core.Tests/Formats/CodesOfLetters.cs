using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Formats;

/// <summary>
/// The code of each letter that was ever told (Golden/letters.txt): messages that wait hold it, and so do tasks. A new one is added to the list
/// (GRANTS_UPDATE=1); one that is there stays, whatever becomes of its class.
/// </summary>
public sealed partial class CodesOfLetters
{
    private static readonly string File = Repository.Path("tests", "GrantsPlatform.Core.Tests", "Golden", "letters.txt");

    private static readonly List<Notice> Notices = [.. Wire.NoticeTypes.Select(type => (Notice)Filled.Of(type))];

    private static readonly List<string> Codes = [.. Notices.Select(Wire.NameOf).Order(StringComparer.Ordinal)];

    [Fact]
    public void Are_words_with_dashes_between_and_each_given_once()
    {
        Assert.Equal(Codes.Distinct(), Codes);
        Assert.All(Codes, code => Assert.Matches(Form(), code));
    }

    [Fact]
    public void Are_kept_for_ever()
    {
        var kept = System.IO.File.ReadAllLines(File);
        if (Environment.GetEnvironmentVariable("GRANTS_UPDATE") == "1")
            System.IO.File.WriteAllLines(File, kept = [.. kept.Union(Codes).Order(StringComparer.Ordinal)]);
        Assert.Equal(Codes, kept);
    }

    [Fact]
    public void Stand_before_the_values_of_a_message_that_waits()
    {
        foreach (var notice in Notices)
        {
            var message = new Message(notice, new StreamId("application", "f-1"), [new ToPerson("p-1")]) { Only = "p-1" };
            var written = Wire.ToBytes(message);
            Assert.Matches($"^{{\"notice\":{{\"letter\":\"{message.Code}(\\.v[0-9]+)?\"", System.Text.Encoding.UTF8.GetString(written));
            Assert.True(Wire.Same(message, Wire.FromStored<Message>(written)!));
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Form();
}
