using System.Collections.Immutable;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
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
        Assert.Equal(new EnclosedFile($"{letter.FileName}.pdf", "application/pdf", Hash), Assert.Single(written.Files));
        Assert.Equal("votre-convention-f-1.pdf", written.Files[0].Name);
    }

    private sealed record DecisionWithItsText : Letter
    {
        public override Audience Audience => Audience.Organisation;

        public override Destination? LeadsTo => null;

        protected override Prose Subject => "Votre convention";

        protected override string? FileName => FileNames.Of("Votre convention", "f-1");

        protected override ImmutableArray<EnclosedFile> Enclosed => [new($"{FileName}.pdf", "application/pdf", Hash)];

        protected override IEnumerable<Block> Body() => [Text("Vous la trouverez ci-jointe.")];
    }
}
