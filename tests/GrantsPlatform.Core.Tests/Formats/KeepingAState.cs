using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Completeness;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Formats;

/// <summary>States of long streams, as they are kept beside these and read again.</summary>
public sealed class KeepingAState
{
    public static TheoryData<string> Long => [.. Catalogue.Kinds.Where(kind => kind.Decider.IsLong).Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Long))]
    public void Changes_no_decision_and_nothing_that_follows(string kind)
    {
        var sample = EveryCommand.Of(kind);
        foreach (var state in sample.States.Prepend(SampleState.Of(sample.Decider.Empty)))
        {
            var kept = state with { State = Kept(sample.Decider, state.State) };
            Assert.Equal(Written(state.State), Written(kept.State));
            foreach (var property in state.State.GetType().GetProperties()) Assert.Equal(Written(property.GetValue(state.State)), Written(property.GetValue(kept.State)));
            foreach (var trial in sample.Trials) AssertSame(sample, sample.Try(trial, state), sample.Try(trial, kept), state, kept);
        }
    }

    /// <summary>Words that people typed, and whatever may have to be erased, stand in records beside the events: no state knows them.</summary>
    [Theory, MemberData(nameof(Long))]
    public void Keeps_no_word_of_the_records(string kind)
    {
        var sample = EveryCommand.Of(kind);
        var texts = 0;
        foreach (var state in sample.States)
            foreach (var text in state.Contents.Records.Values.SelectMany(bytes => TextsOf(JsonDocument.Parse(bytes.AsMemory()).RootElement)))
            {
                Assert.DoesNotContain(text, Written(state.State), StringComparison.Ordinal);
                texts++;
            }
        Assert.True(texts > 0 || sample.States.All(state => state.Contents.Records.IsEmpty));
    }

    private static IEnumerable<string> TextsOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => TextsOf(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(TextsOf),
        JsonValueKind.String => [json.GetString() ?? ""],
        _ => [],
    };

    private static void AssertSame(SampleKind sample, Response one, Response other, SampleState from, SampleState kept)
    {
        if (one is not Response.Accepted accepted)
        {
            Assert.Equal(one, other);
            return;
        }
        var again = Assert.IsType<Response.Accepted>(other);
        Assert.Equal(accepted.Events.Select(Written), again.Events.Select(Written));
        Assert.Equal(Written(sample.After(from, accepted).State), Written(sample.After(kept, again).State));
    }

    private static object Kept(IDecider decider, object state) =>
        decider.Restored(Wire.FromStored(JsonSerializer.SerializeToElement(state, state.GetType(), Wire.Options), state.GetType()));

    private static string Written(object? value) => JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), Wire.Options);
}
