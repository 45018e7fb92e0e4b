using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>A file as it was received last, with what the common application form asks beside its answers.</summary>
/// <param name="Number">What people call the file by.</param>
/// <param name="Representatives">Names of the legal representatives, as far as they are known.</param>
/// <param name="Bodies">Names of the organisations of the file, by id.</param>
public sealed record FiledForm(
    string Number, string CallTitle, ProgrammeDefinition Definition, OrganisationState.Registered Applicant, PostalAddress? HeadOffice, Answers Answers, DateTimeOffset SentAt,
    ImmutableArray<string> Representatives, ImmutableDictionary<string, string> Bodies)
{
    public string NameOf(string organisation) => Bodies.GetValueOrDefault(organisation, "Organisme inconnu de la plateforme");

    /// <summary>Null where nothing was received, or its words are erased.</summary>
    internal static async ValueTask<FiledForm?> ReadAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        if (seen.File.Receipt is null
            || FileAnswers.Submitted(seen.File, await room.Reads.ContentsAsync(ApplicationState.IdOf(seen.Id), cancellation).ConfigureAwait(false)) is not { } answers) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(seen.File.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(seen.File.Origin.Revision);
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(seen.File.Call), cancellation).ConfigureAwait(false) as CallState.Known;
        var sent = (await room.Reads.HistoryAsync(ApplicationState.IdOf(seen.Id), cancellation).ConfigureAwait(false)).Select(happened => happened.Data);
        var at = SentVersion.Of(sent)[^1].At;
        return new FiledForm(
            seen.File.CalledBy(seen.Id), call?.Title ?? definition.Title, definition, seen.Applicant, await room.HeadOfficeAtAsync(seen.Applicant.Id, at, cancellation).ConfigureAwait(false), answers, at,
            await NamesAsync(room, seen.Applicant, cancellation).ConfigureAwait(false), await BodiesAsync(room, seen.Applicant, definition.Partners(answers), cancellation).ConfigureAwait(false));
    }

    private static async ValueTask<ImmutableArray<string>> NamesAsync(Room room, OrganisationState.Registered applicant, CancellationToken cancellation)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var account in applicant.LegalRepresentatives)
            if (await room.PersonAsync(account, cancellation).ConfigureAwait(false) is { } person) names.Add(person.Name);
        return names.ToImmutable();
    }

    private static async ValueTask<ImmutableDictionary<string, string>> BodiesAsync(Room room, OrganisationState.Registered applicant, ImmutableArray<Partner> partners, CancellationToken cancellation)
    {
        var bodies = ImmutableDictionary<string, string>.Empty.Add(applicant.Id, applicant.LegalName);
        foreach (var partner in partners)
            if (await room.BodyAsync(partner.Organisation, cancellation).ConfigureAwait(false) is { } body) bodies = bodies.SetItem(body.Id, body.LegalName);
        return bodies;
    }
}

/// <summary>For its team.</summary>
public sealed record FormOfOwnFile(string Application) : FileQuery<FiledForm>(Application, Sought.UnsentAnswers)
{
    private protected override ValueTask<FiledForm?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => FiledForm.ReadAsync(room, seen, cancellation);
}

/// <summary>For those who instruct it or look on, and for whoever runs the platform.</summary>
public sealed record FormOfFile(string Application) : FileQuery<FiledForm>(Application, Sought.Instruction), IForThePlatform
{
    private protected override ValueTask<FiledForm?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => FiledForm.ReadAsync(room, seen, cancellation);
}
