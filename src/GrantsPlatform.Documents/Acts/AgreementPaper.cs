using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Reading.Grants;

namespace GrantsPlatform.Documents.Acts;

/// <summary>The act between funder and grantee as both sign it, as the platform itself words it. Every figure is that of the text whose hash stands at its end.</summary>
public static class AgreementPaper
{
    /// <param name="before">The text in force, where this one amends it.</param>
    public static Paper Of(ReadableAct act, ActInWords text, ActInWords? before = null) =>
        before is null ? Of(new ActSaying(act, text).Agreement()) : Of(new ActSaying(act, text).Amendment(before));

    internal static Paper Of(ActSaid said) => Of(said, new FactReading(Zone.Paris).Read(said), new AgreementArticles(said).All());

    internal static Paper Of(AmendmentSaid said) => Of(said.Act, new FactReading(Zone.Paris).Read(said), new AmendmentArticles(said).All());

    /// <summary>With its places, as a template has them.</summary>
    internal static Paper Whole(ActSaid said, IEnumerable<Part> parts) =>
        new(said.Title, Papers.LetterPaper.Head(said.Funder), [.. parts]) { Reference = $"Dossier {said.Number}" };

    private static Paper Of(ActSaid said, FactSet facts, IEnumerable<Part> parts) => Whole(said, parts.SelectMany(part => Kept(part, facts)));

    /// <summary>As a filled template keeps it.</summary>
    internal static IEnumerable<Part> Kept(Part part, FactSet facts) =>
        part is not Part.Place place ? [part] : facts.Has(TemplateTag.Of(place.Tag).Name) ? place.Inside.SelectMany(inner => Kept(inner, facts)) : [];
}
