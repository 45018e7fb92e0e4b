using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Web.Making.Bundles;

/// <summary>What stands first in a bundle: what is in it, in its order, and what is not, and why.</summary>
internal static class BundleSummary
{
    private static readonly ImmutableArray<ColumnHead> Heads = [new("N°", 1, IsFigure: true), new("Dossier", 3), new("Porteur", 6, IsTyped: true), new("Document", 6)];
    private static readonly ImmutableArray<ColumnHead> LeftHeads = [new("Dossier", 3), new("Porteur", 5, IsTyped: true), new("Motif", 8)];

    public static Paper Of(Bundle bundle, BundleTold told, DateTimeOffset at) => new(bundle.Heading, LetterPaper.Head(bundle.Funder),
    [
        new Part.Title(bundle.Heading, bundle.CallTitle),
        new Part.Fields(
        [
            new("Préparé le", French.Meeting(at, Zone.Paris)),
            new("Documents", French.Number(told.In.Length)),
            new("Laissés de côté", French.Number(told.Out.Length)),
            .. bundle.Hidden == 0 ? [] : new[] { new Labelled("Non montrés", $"{French.Count(bundle.Hidden, "dossier")}, dont un conflit d’intérêts vous tient à l’écart") },
        ]),
        .. told.In.IsEmpty ? [] : new Part[]
        {
            new Part.Heading(1, "Dans ce fichier"),
            new Part.Grid("Documents de ce fichier, dans leur ordre", Heads, [.. told.In.Select((paper, place) => ImmutableArray.Create(French.Number(place + 1), paper.Number, paper.Applicant, paper.Title))]),
        },
        .. told.Out.IsEmpty ? [] : new Part[]
        {
            new Part.Heading(1, "Ce qui n’y est pas"),
            new Part.Grid("Documents laissés de côté, et pourquoi", LeftHeads, [.. told.Out.Select(one => ImmutableArray.Create(one.Number, one.Applicant, one.Why))]),
        },
    ]);
}
