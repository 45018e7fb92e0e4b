using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>
/// What is stored is read by GrantsPlatform.Reading, whose queries ask who may, and by the runtime for its own decisions and deliveries. Nobody
/// else names what the store is read by.
/// </summary>
public sealed class TheOneReader
{
    private static readonly string[] Readers = ["GrantsPlatform.Reading", "GrantsPlatform.Runtime", "GrantsPlatform.Storage.Sqlite", "GrantsPlatform.Storage.Tables"];

    /// <summary>The types by which one reads, and those members that no other type has.</summary>
    private static readonly Regex Reading = new(
        @"\b(IReads|IDerivedStore|IEventStore|IContentStore|IViewStore|IEffectStore|ViewQuery|ReadStreamAsync|ListStreamsAsync|ReadContentsAsync|ReadContentAsync"
        + @"|ReadAllVersionsAsync|FindRowAsync|FindRowsAsync|ReadTotalsAsync|ReadDueEffectsAsync|ReadEffectsAsync|ReadDueDeadlinesAsync|ReadDeadlineAsync"
        + @"|NextWakeAsync|EffectsArePausedAsync|ReadDerivedAsync|ReadContradictionsAsync)\b|\bRuntime\.Reads\b");

    [Fact]
    public void Is_the_only_one_who_names_what_the_store_is_read_by() => Assert.Empty(Found());

    [Theory]
    [InlineData("public sealed class Page(IReads reads)", true)]
    [InlineData("platform.Runtime.Reads.HistoryAsync(id)", true)]
    [InlineData("await store.ReadContentsAsync(id, cancellation)", true)]
    [InlineData("services.AddSingleton(new Queries(runtime.ReadSide, clock))", false)]
    public void Is_searched_for_whole_words(string line, bool reads) => Assert.Equal(reads, Reading.IsMatch(line));

    private static List<string> Found() =>
        [.. SourceFiles.All()
            .Where(file => !Readers.Contains(file.Split('/')[1]))
            .Where(file => Reading.IsMatch(SourceFiles.Text(file)))
            .Order(StringComparer.Ordinal)];
}
