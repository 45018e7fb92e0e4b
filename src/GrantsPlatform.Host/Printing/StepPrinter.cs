using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;

namespace GrantsPlatform.Host.Printing;

/// <summary>Steps that were refused: as the scenario expects, or against it.</summary>
internal static class StepPrinter
{
    private const int Indent = 4;
    private const int Column = 13;

    public static void Refused(Terminal terminal, IReadOnlyList<ExpectedRefusal> refusals)
    {
        if (refusals.Count == 0) return;
        terminal.Line();
        terminal.Line($"Tentatives refusées, comme prévu ({French.Number(refusals.Count)})");
        foreach (var (step, refusal) in refusals)
        {
            terminal.Line($"  {ParisTime.Wall(step.ReceivedAt ?? step.At):dd/MM/yyyy HH:mm:ss}  {refusal.Code}");
            terminal.Wrapped($"    {refusal.Message}", Indent);
        }
    }

    public static void Failures(Terminal terminal, ReplayReport report)
    {
        foreach (var step in report.WronglyAccepted)
        {
            terminal.Error.WriteLine($"Le refus attendu n’est pas venu\u202F: {step.Refused}");
            Where(terminal, step);
        }
        if (report.Failed is { } failed) Failure(terminal, failed);
    }

    public static void Failure(Terminal terminal, FailedStep failed)
    {
        terminal.Error.WriteLine($"Le scénario s’est arrêté sur un refus\u202F: {failed.Refusal.Code}");
        terminal.Fault($"  Refus      {failed.Refusal.Message}", Column);
        terminal.Fault($"  Remède     {failed.Refusal.Remedy}" + (failed.Step.Refused is { } code ? $" (refus attendu\u202F: {code})" : ""), Column);
        Where(terminal, failed.Step);
    }

    private static void Where(Terminal terminal, PlannedStep step)
    {
        terminal.Fault($"  Étape      {step.Id} ({step.Place}), le {French.Instant(step.At)}", Column);
        terminal.Fault($"  Opération  {step.Command} sur {step.To}, par {step.By.PersonId ?? "la console"}", Column);
    }
}
