using System.Collections.Immutable;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Letters.Sessions;
using GrantsPlatform.Letters.Tests.Samples;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Letters.Tests;

public sealed class EnclosingFiles
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void Hands_the_files_of_a_letter_over_under_their_names()
    {
        var letter = new DecisionWithItsText().Compose("Alice Martin", null);
        var written = LetterDesk.Set(letter);
        Assert.Equal(new EnclosedFile.Kept($"{letter.FileName}.pdf", "application/pdf", Hash), Assert.Single(written.Files));
        Assert.Equal("votre-convention-f-1.pdf", written.Files[0].Name);
    }

    /// <summary>The address is the page's; without pages there is none, and the date is there all the same.</summary>
    [Theory]
    [InlineData("https://exemple.test/Session/s-1", "\r\nURL:https://exemple.test/Session/s-1\r\n")]
    [InlineData(null, "\r\nLOCATION:Salle des Commissions\r\nSTATUS:CONFIRMED\r\n")]
    public void Puts_the_date_of_a_session_beside_the_mail_that_calls_its_members_in(string? address, string line)
    {
        var call = new CallFacts("c-1", "Logement, jeunes", Zone.Paris, Desk.Definition("cej-jr-occitanie-2022").Funder, RemedyDelays.Of(null));
        var letter = new SessionConvenedLetter(call, "s-1", new DateTimeOffset(2025, 6, 20, 7, 0, 0, TimeSpan.Zero), "Salle des Commissions").Compose("Zoé", address);
        var file = Assert.IsType<EnclosedFile.Written>(Assert.Single(letter.Enclosed));
        Assert.Equal(("seance.ics", "text/calendar; charset=utf-8; method=PUBLISH"), (file.Name, file.MediaType));
        Assert.Contains("UID:seance-s-1@grants\r\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20250620T070000Z\r\nSUMMARY:Commission\\, Logement\\, jeunes\r\n", file.Text, StringComparison.Ordinal);
        Assert.Contains(line, file.Text, StringComparison.Ordinal);
        Assert.Contains("TRANSP:OPAQUE", file.Text, StringComparison.Ordinal);
    }

    private sealed record DecisionWithItsText : Letter
    {
        public override Audience Audience => Audience.Organisation;

        public override Destination? LeadsTo => null;

        protected override Prose Subject => "Votre convention";

        protected override string? FileName => FileNames.Of("Votre convention", "f-1");

        protected override ImmutableArray<EnclosedFile> Enclosed(string? address) => [new EnclosedFile.Kept($"{FileName}.pdf", "application/pdf", Hash)];

        protected override IEnumerable<Block> Body() => [Text("Vous la trouverez ci-jointe.")];
    }
}
