using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>A copy signed on paper that waits to be read, and an amendment that a grantee asks for.</summary>
internal static class AgreementsOnStage
{
    public static async Task SetAsync(Site site)
    {
        var kept = await site.Files.PutAsync(new MemoryStream("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"u8.ToArray()), 10_000, CancellationToken.None);
        Assert.NotNull(kept);
        var toSign = AgreementState.IdOf("cllaj-sign-06");
        var agreement = Assert.IsType<AgreementState.Known>(await site.Platform.Runtime.Reads.ReadAsync<AgreementState>(toSign));
        await SendAsync(site, toSign, new HandInSignedCopy(agreement.Pending?.Hash ?? "", new UploadRef("convention-signee.pdf", "application/pdf", 200, kept.Hash)), "p-habitat-jeunes-cote");
        await SendAsync(site, AgreementState.IdOf("cllaj-suivi-04"), new AskForAmendment(
            "Reporter la fin du projet de trois mois et déplacer 2 000 € de la première année à la seconde.", "L’accompagnateur n’a été recruté qu’en janvier.", agreement.To.AddMonths(3)), Lane.Claimed);
    }

    private static async Task SendAsync(Site site, StreamId agreement, AgreementCommand command, string person) => Assert.IsType<CommandOutcome.Accepted>(
        await site.Platform.Runtime.Commands.SendAsync(agreement, command, new CommandHeader($"{agreement.Key}-{command.GetType().Name}", Actor.Person(person))));
}
