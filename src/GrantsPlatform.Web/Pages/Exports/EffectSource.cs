using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Operations;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>What the platform has yet to carry out.</summary>
internal sealed class EffectSource() : ListSource(ExportedList.Effects, "envois", "/exploitation/envois/tableur", Door.Administrators, null)
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var failed = EffectsModel.FailedOf(asked.Query["etat"]);
        return asked.OpenAsync(
            new WaitingEffects(failed), listed => new SheetDownload("suites-en-attente", Head(failed), listed.Effects.Length, listed.Effects.Select(Row).ToAsyncEnumerable()), cancellation);
    }

    private static SheetHead Head(bool? failed) => new("Messages et suites", [new("Ce qui attend", 35), new("Nom", 35), new("À la suite de", 60), new("Vers", 60), new("Échecs", 10), new("Prochain essai")])
    {
        Notes = [new("Liste", failed switch { null => "tout", true => "ce qui échoue", false => "ce qui attend" })],
    };

    private static ImmutableArray<Cell> Row(ListedEffect effect) =>
    [
        Cell.Of(EffectsModel.Words(effect)), Cell.Of(effect.Name), Cell.Of(effect.About), Cell.Of(effect.To), Cell.Of((decimal)effect.Attempts), new Cell.Moment(ParisTime.Wall(effect.NotBefore)),
    ];
}
