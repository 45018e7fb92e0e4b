using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Web.Pages.Calls.Feeds;

namespace GrantsPlatform.Web.Tests.Calls;

/// <summary>RFC 5545.</summary>
public sealed class WritingACalendar
{
    private static readonly CalendarDay Day = new(
        "a@b", new DateOnly(2025, 5, 9), "Titre", "Texte", "https://example.org/appels/a", new DateTimeOffset(2025, 3, 18, 8, 0, 0, TimeSpan.Zero), 3, false, [TimeSpan.FromHours(39)]);

    [Fact]
    public void Gives_whole_days_that_end_before_the_next_one()
    {
        var text = ICalendar.Write("Appels", [Day]);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", text);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", text);
        Assert.Contains("UID:a@b\r\nDTSTAMP:20250318T080000Z\r\nSEQUENCE:3\r\nDTSTART;VALUE=DATE:20250509\r\nDTEND;VALUE=DATE:20250510\r\n", text);
        Assert.Contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT39H\r\nDESCRIPTION:Titre\r\nEND:VALARM\r\n", text);
    }

    [Theory]
    [InlineData("a, b; c", @"a\, b\; c")]
    [InlineData(@"C:\x", @"C:\\x")]
    [InlineData("une\r\ndeux\nEND:VEVENT", @"une\ndeux\nEND:VEVENT")]
    [InlineData("\u0007cloche", "cloche")]
    public void Escapes_what_texts_may_not_hold(string text, string escaped) => Assert.Equal(escaped, ICalendar.Escaped(text));

    [Fact]
    public void Folds_every_line_to_75_octets_and_unfolds_to_the_same_text() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), title =>
    {
        var written = string.Concat(title.Get.EnumerateRunes()) + new string('é', 90) + "🏠";
        var text = ICalendar.Write("Appels", [Day with { Title = written }]);
        return text.Split("\r\n").All(line => Encoding.UTF8.GetByteCount(line) <= 75)
            && text.Replace("\r\n ", "").Contains($"SUMMARY:{ICalendar.Escaped(written)}\r\n", StringComparison.Ordinal);
    }));
}
