using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>
/// The parts of an answer that has several (cells, lines, ticks), each judged alone: a wrong one is told beside its input, leaves what is
/// stored in its place as it is, and keeps no other from being saved.
/// </summary>
/// <param name="answer">The answer that parts come to.</param>
internal sealed class AnswerParts<T>(FieldPlace place, Func<IReadOnlyList<T>, TypedAnswer> answer) where T : class
{
    private readonly List<T> _parts = [];
    private readonly List<FormProblem> _problems = [];

    public IReadOnlyList<T> Taken => _parts;

    /// <param name="at">Its input.</param>
    /// <param name="stored">What stands in its place; null: nothing.</param>
    /// <param name="label">Its name, where the field's own does not say which input it is.</param>
    public void Take(T part, string at, T? stored = null, string? label = null)
    {
        if (WhyNot(part) is { } problem) Refuse(problem, at, stored, label);
        else _parts.Add(part);
    }

    public void Refuse(string problem, string at, T? stored = null, string? label = null)
    {
        _problems.Add(new FormProblem(at, problem, Label: label));
        if (stored is not null) _parts.Add(stored);
    }

    /// <summary>What the field's own check says of this part; null: nothing is wrong with it.</summary>
    public string? WhyNot(T part) => FormCheck.CheckValue(place.Draft.Definition, place.Field.Code, answer([part]).Answer)?.Message;

    public TypedAnswer Read() => answer(_parts) with { Problems = [.. _problems] };
}
