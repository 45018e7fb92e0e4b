using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Host.Tests.Printing;

/// <summary>The definition under which the objects of these tests live.</summary>
internal static class Programmes
{
    public static readonly ProgrammeDefinition Definition = DefinitionReader.Read(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "programmes", "cllaj-pas-de-calais-2025.json"))).Definition!;

    /// <summary>The same with an act, as if the programme did not end with its decisions.</summary>
    public static readonly ProgrammeDefinition WithAct =
        Definition with { Agreement = new AgreementRules(LegalAct.Agreement, Money.FromEuros(23_000), DelegatedSignature: false, [], []) };

    public static Surroundings Around(ProgrammeDefinition? definition = null, AgreementState? agreement = null) =>
        new(definition ?? Definition, null, new NoNames(), agreement);
}
