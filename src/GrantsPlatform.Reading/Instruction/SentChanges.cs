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
    /// <summary>
    /// What the file as it was sent under that number changed in the file as it had been sent before; requests that ended without an answer have left no
    /// number. Empty where one of them is erased.
    /// </summary>
    public static ImmutableArray<AnswerChange> Of(int submission, Contents contents, ProgrammeDefinition definition)
    {
        if (FileAnswers.SentAs(submission, contents) is not { } after || Before(submission, contents) is not { } before) return [];
        return
        [
            .. from field in definition.Form.Fields
               let was = before.Find(field.Code)
               let now = after.Find(field.Code)
               where !Same(was, now)
               select new AnswerChange(field, was, now),
        ];
    }

    private static Answers? Before(int submission, Contents contents)
    {
        for (var number = submission - 1; number > 0; number--)
            if (FileAnswers.SentAs(number, contents) is { } answers) return answers;
        return null;
    }

    private static bool Same(JsonElement? one, JsonElement? other) =>
        one is { } first && other is { } second ? Answers.None.With("x", first).Equals(Answers.None.With("x", second)) : one is null && other is null;
}
