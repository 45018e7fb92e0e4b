using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Pages.Drafts.Fields;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>A draft over one of the programmes that come with the platform, and its fields.</summary>
internal static class Sheet
{
    public const string Lead = "o-lead";
    public const string Paid = "o-paid";
    public const string Unpaid = "o-unpaid";

    public static readonly ImmutableArray<ProgrammeDefinition> Definitions =
    [
        .. ((string[])[WebFixture.Decided, WebFixture.Open]).Select(name =>
            DefinitionReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "programmes", $"{name}.json"))).Definition!),
    ];

    public static Draft Draft(ProgrammeDefinition definition, Answers answers) => new(
        "d-1",
        new ApplicationState.Known(
            new DraftStarted("call", definition.Code, 1, Lead, "732829320", "Le Relais des Collines", null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(30), []), new Phase.Draft()),
        definition, "Appel d’essai", Body(Lead, "73282932000074"), answers, Body(Paid, "55208131766522"), Body(Unpaid, "44306184100047"));

    /// <summary>Every field of both programmes, in a file with a paid and an unpaid partner.</summary>
    public static IEnumerable<FieldPlace> Places(Func<Field, bool>? which = null) =>
        Definitions.SelectMany(definition => definition.Form.Fields.Where(which ?? (_ => true)).Select(field => new FieldPlace(field, Draft(definition, WithPartners(definition)))));

    /// <summary>The same place once the answer is stored.</summary>
    public static FieldPlace Storing(this FieldPlace place, System.Text.Json.JsonElement answer) =>
        place with { Draft = Draft(place.Draft.Definition, place.Draft.Answers.With(place.Field.Code, answer)) };

    private static Answers WithPartners(ProgrammeDefinition definition) => definition.Form.Only(FieldType.Partners) is { } field
        ? Answers.None.With(field.Code, new[] { new PartnerAnswer(Paid, "Hébergement", true, "contact@relais.example"), new PartnerAnswer(Unpaid, "Repérage", false) })
        : Answers.None;

    private static OrganisationState.Registered Body(string id, string siret) => new(
        id, $"Organisme {id}", siret, null, "association", new DateOnly(2001, 3, 1), "62", false,
        ImmutableSortedDictionary<string, Service>.Empty, ImmutableSortedDictionary<string, ImmutableArray<MemberRight>>.Empty, null);
}
