using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>An answer before and after the applicant has complemented it; null: there was none.</summary>
public sealed record AnswerChange(Field Field, JsonElement? Before, JsonElement? After);

internal static class SentChanges
{
    public static ImmutableArray<AnswerChange> Of(ApplicationState.Known file, Contents contents, ProgrammeDefinition definition)
    {
        if (file.Receipt is not { Submission: > 1 and var last } || FileAnswers.SentAs(last - 1, contents) is not { } before || FileAnswers.SentAs(last, contents) is not { } after) return [];
        return
        [
            .. from field in definition.Form.Fields
               let was = before.Find(field.Code)
               let now = after.Find(field.Code)
               where !Same(was, now)
               select new AnswerChange(field, was, now),
        ];
    }

    private static bool Same(JsonElement? one, JsonElement? other) =>
        one is { } first && other is { } second ? Answers.None.With("x", first).Equals(Answers.None.With("x", second)) : one is null && other is null;
}
