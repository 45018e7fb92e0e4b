using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

/// <summary>What a definition lays down for every act under it: there is no agreement without it.</summary>
internal static class ActDefinition
{
    public static AgreementRules RulesOfAct(this ProgrammeDefinition definition) =>
        definition.Agreement ?? throw new InvalidOperationException($"{definition.Code} has agreements and no rules for them.");

    public static bool TakesSignature(this AgreementState.Known known, SignatureWay way, Context context) =>
        context.Facts.DefinitionUnder(known.Programme, known.Revision).RulesOfAct().Signature.Contains(way);

    public static PaymentRules RulesOfPayment(this ProgrammeDefinition definition) =>
        definition.Payment ?? throw new InvalidOperationException($"{definition.Code} pays and has no rules for it.");
}
