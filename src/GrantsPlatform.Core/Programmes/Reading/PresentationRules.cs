namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold of what a call's page shows as it was written.</summary>
internal static class PresentationRules
{
    private const int LongestPurpose = 2_000;

    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        if (definition.Funder.Logo is { } logo && SvgDrawing.Fault(logo) is { } fault) findings.Add("$.funder.logo", fault);
        if (definition.Presentation is not { } presentation) return;
        findings.Require(presentation.Purpose.Length <= LongestPurpose, "$.presentation.purpose", $"L’objet de l’appel se dit en {LongestPurpose} caractères au plus.");
        if (presentation.Preparation is not { } preparation) return;
        for (var i = 0; i < preparation.Texts.Length; i++)
            findings.Require(
                CallDocument.Read(preparation.Texts[i].Address) is not null || (Uri.TryCreate(preparation.Texts[i].Address, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps),
                $"$.presentation.preparation.texts[{i}].address", "Une adresse qui commence par https:// est attendue.");
    }
}
