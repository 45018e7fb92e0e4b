using System.Text.Json;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Web.Making.Scans;
using UglyToad.PdfPig.Writer;

namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>A copy signed on paper that waits to be read, and an amendment that a grantee asks for.</summary>
internal static class AgreementsOnStage
{
    public const string Pile = "pile-a-placer";

    public static async Task SetAsync(Site site)
    {
        await ScanAsync(site);
        var kept = await site.Files.PutAsync(new MemoryStream("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"u8.ToArray()), 10_000, CancellationToken.None);
        Assert.NotNull(kept);
        var toSign = AgreementState.IdOf("cllaj-sign-06");
        var agreement = Assert.IsType<AgreementState.Known>(await site.Platform.Runtime.Reads.ReadAsync<AgreementState>(toSign));
        await SendAsync(site, toSign, new HandInSignedCopy(agreement.Pending?.Hash ?? "", new UploadRef("convention-signee.pdf", "application/pdf", 200, kept.Hash)), "p-habitat-jeunes-cote");
        await SendAsync(site, AgreementState.IdOf("cllaj-suivi-04"), new AskForAmendment(
            "Reporter la fin du projet de trois mois et déplacer 2 000 € de la première année à la seconde.", "L’accompagnateur n’a été recruté qu’en janvier.", agreement.To.AddMonths(3)), Lane.Claimed);
    }

    /// <summary>Two pages that no scanner has made, so that a person has to place them.</summary>
    private static async Task ScanAsync(Site site)
    {
        using var builder = new PdfDocumentBuilder();
        for (var page = 1; page <= 2; page++) builder.AddPage(595, 842);
        var kept = await site.Files.PutAsync(new MemoryStream(builder.Build()), 100_000, CancellationToken.None);
        Assert.NotNull(kept);
        var order = JsonSerializer.Serialize(new ScanOrder("pile-on-stage", new UploadRef("pile.pdf", "application/pdf", kept.Size, kept.Hash)), Wire.Options);
        Assert.IsType<CommandOutcome.Accepted>(await site.Platform.Runtime.Commands.SendAsync(
            ProductionState.IdOf(Pile), new OrderDocument(ScanMaker.MakerName, "Copies numérisées, pile.pdf", order), new CommandHeader("order-pile", Actor.Person(Lane.Manager))));
        // Sorted in the background, as everything that is made.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await site.Platform.Runtime.Reads.ReadAsync<ProductionState>(ProductionState.IdOf(Pile)) is ProductionState.Known { Phase: ProductionPhase.UnderWay }) await Task.Delay(50, limit.Token);
    }

    private static async Task SendAsync(Site site, StreamId agreement, AgreementCommand command, string person) => Assert.IsType<CommandOutcome.Accepted>(
        await site.Platform.Runtime.Commands.SendAsync(agreement, command, new CommandHeader($"{agreement.Key}-{command.GetType().Name}", Actor.Person(person))));
}
