using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Scenarios;

namespace GrantsPlatform.Host.Replaying;

/// <param name="DoneBefore">Steps that the store held already.</param>
internal sealed record ReplayReport(int Steps, int DoneBefore, IReadOnlyList<ExpectedRefusal> Refused);

/// <summary>An attempt that the scenario expected to be refused, and was.</summary>
internal sealed record ExpectedRefusal(PlannedStep Step, Refusal Refusal);

/// <param name="Note">A milestone, in French.</param>
internal sealed record ReplayProgress(int Done, int Of, DateTimeOffset At, string? Note);

/// <summary>The run stops here. <paramref name="refusal"/> null: a refusal was expected and did not come.</summary>
internal sealed class StepFailedException(PlannedStep step, Refusal? refusal) : Exception(Words(step, refusal))
{
    public PlannedStep Step { get; } = step;

    public Refusal? Refusal { get; } = refusal;

    private static string Words(PlannedStep step, Refusal? refusal) => string.Join('\n',
        $"Le scénario s’arrête à l’étape {step.Id} ({step.Place}).",
        $"  Instant   {French.Instant(step.At)}",
        $"  Opération {step.Command} sur {step.To}, par {step.By.PersonId ?? "la console"}",
        refusal is null ? $"  Le refus attendu n’est pas venu\u202F: {step.Refused}" : $"  Refus     {refusal.Code}\u202F: {refusal.Message}",
        refusal is null ? "  Corrigez le scénario, ou la règle qui devait s’appliquer." : $"  Remède    {refusal.Remedy}" + (step.Refused is null ? "" : $" (refus attendu\u202F: {step.Refused})"));
}
