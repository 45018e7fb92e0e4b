using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Templates;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Reading.Templates;

/// <summary>Every template that a letter of a programme ever had: who put it in force, when, and why.</summary>
public sealed record TemplatesOfLetter(string Programme, string Letter) : TemplatesQuery<LetterTemplates>(Programme)
{
    private protected override async ValueTask<LetterTemplates?> AnswerAsync(Room room, SeenTemplates seen, CancellationToken cancellation)
    {
        var id = TemplatesState.IdOf(Programme);
        var contents = await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, seen.Definition);
        var versions = ImmutableArray.CreateBuilder<KnownTemplate>();
        foreach (var happened in await room.Reads.HistoryAsync(id, cancellation).ConfigureAwait(false))
            if (NumberOf(happened.Data) is { } number && seen.State.Of(Letter).FirstOrDefault(version => version.Number == number) is { } version)
                versions.Add(new KnownTemplate(
                    version, contents.Json<UploadRef>(TemplateVersion.RecordOf(Letter, number)),
                    version.By.PersonId is { } person ? await names.WriteAsync(() => names.Person(person), cancellation).ConfigureAwait(false) : "la console", contents.Text(happened.Version)));
        return new LetterTemplates(Programme, seen.Definition.Title, versions.ToImmutable());
    }

    /// <summary>Null: of another letter.</summary>
    private int? NumberOf(Core.Kernel.Event happened) => happened switch
    {
        TemplateKept kept when kept.Letter == Letter => kept.Number,
        TemplateLeft left when left.Letter == Letter => left.Number,
        _ => null,
    };
}

/// <param name="Versions">In their order.</param>
public sealed record LetterTemplates(string Programme, string Title, ImmutableArray<KnownTemplate> Versions)
{
    /// <summary>Null: as the platform sets it.</summary>
    public KnownTemplate? InForce => Versions is [.., { Version.Hash: not null } last] ? last : null;

    /// <summary>The number of the last, 0 where there never was one.</summary>
    public int Standing => Versions is [.., var last] ? last.Version.Number : 0;
}

/// <param name="File">Null: back to what the platform ships.</param>
/// <param name="Reason">Null when it was erased.</param>
public sealed record KnownTemplate(TemplateVersion Version, UploadRef? File, string By, string? Reason);
