using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Letters.Calendars;

namespace GrantsPlatform.Web.Tests.Calls;

/// <summary>RFC 5545.</summary>
public sealed class WritingACalendar
{
    private static readonly CalendarEntry Day = new(
        "a@b", new EntryTime.Day(new DateOnly(2025, 5, 9)), "Titre", "Texte", "https://example.org/appels/a", new DateTimeOffset(2025, 3, 18, 8, 0, 0, TimeSpan.Zero), 3, false, [new DateTimeOffset(2025, 5, 7, 7, 0, 0, TimeSpan.Zero)]);

    [Fact]
    public void Gives_whole_days_that_end_before_the_next_one()
    {
        var text = ICalendar.Write("Appels", [Day]);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", text);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", text);
        Assert.Contains("UID:a@b\r\nDTSTAMP:20250318T080000Z\r\nLAST-MODIFIED:20250318T080000Z\r\nSEQUENCE:3\r\nDTSTART;VALUE=DATE:20250509\r\nDTEND;VALUE=DATE:20250510\r\n", text);
        Assert.Contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER;VALUE=DATE-TIME:20250507T070000Z\r\nDESCRIPTION:Titre\r\nEND:VALARM\r\n", text);
    }

    [Fact]
    public void Gives_an_instant_as_an_instant()
    {
        var text = ICalendar.Write("Appels", [Day with { Time = new EntryTime.Instant(new DateTimeOffset(2025, 5, 9, 12, 0, 0, TimeSpan.FromHours(4))) }]);
        Assert.Contains("SEQUENCE:3\r\nDTSTART:20250509T080000Z\r\nSUMMARY:Titre\r\n", text);
        Assert.DoesNotContain("VALUE=DATE:", text);
        Assert.DoesNotContain("DTEND", text);
    }

    [Fact]
    public void Says_what_is_cancelled() => Assert.Contains("\r\nSTATUS:CANCELLED\r\n", ICalendar.Write("Appels", [Day with { Cancelled = true }]));

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
