using System.Text.RegularExpressions;
using GrantsPlatform.Core.Tests.Programmes;

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

    /// <summary>Files that still read by themselves. The list only shrinks.</summary>
    private static readonly string[] Left =
    [
        "src/GrantsPlatform.Host/Commands/IndicatorsCommand.cs",
        "src/GrantsPlatform.Host/Commands/RegisterCommand.cs",
        "src/GrantsPlatform.Host/Commands/ReplayCommand.cs",
        "src/GrantsPlatform.Host/Commands/ShowCommand.cs",
        "src/GrantsPlatform.Host/Composition/ViewsVersion.cs",
        "src/GrantsPlatform.Host/Printing/Authorship.cs",
        "src/GrantsPlatform.Host/Printing/HistoryPrinter.cs",
        "src/GrantsPlatform.Host/Registers/RegisterReading.cs",
        "src/GrantsPlatform.Host/Replaying/CallSummary.cs",
        "src/GrantsPlatform.Host/Replaying/MoneyLine.cs",
        "src/GrantsPlatform.Host/Replaying/PayeeAccount.cs",
        "src/GrantsPlatform.Host/Replaying/ReplayRun.cs",
        "src/GrantsPlatform.Host/Replaying/SeenValues.cs",
        "src/GrantsPlatform.Host/Serving/DemoPersonas.cs",
        "src/GrantsPlatform.Host/Serving/DemoPlatform.cs",
        "src/GrantsPlatform.Host/Serving/ServedPlatform.cs",
        "src/GrantsPlatform.Serverless/Lives/LifeWords.cs",
        "src/GrantsPlatform.Serverless/ServerlessPlatform.cs",
        "src/GrantsPlatform.Web/Doors/Entry.cs",
        "src/GrantsPlatform.Web/Downloads/FileIntake.cs",
        "src/GrantsPlatform.Web/Frame/Onlooker.cs",
        "src/GrantsPlatform.Web/Frame/Visitor.cs",
        "src/GrantsPlatform.Web/Pages/Account/Authenticator.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Account/Index.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Calls/Feeds/FeedReader.cs",
        "src/GrantsPlatform.Web/Pages/Calls/PublicCalls.cs",
        "src/GrantsPlatform.Web/Pages/Calls/PublicResults.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/Draft.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/Duplicate/Index.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/FieldDesk.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/Fields/PartnersEditor.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/Fields/Shelf.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/Fields/_Attachments.cshtml",
        "src/GrantsPlatform.Web/Pages/Drafts/File.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/Index.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/Partners/Consent.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/Section.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/Start.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/Uploads/Download.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Drafts/Uploads/Index.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Following/Complement.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Following/Decision.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Following/FileStatus.cs",
        "src/GrantsPlatform.Web/Pages/Following/FollowedFile.cs",
        "src/GrantsPlatform.Web/Pages/Following/Messages.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Following/Withdraw.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Home/Index.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Home/MyPlace.cs",
        "src/GrantsPlatform.Web/Pages/Operations/Task.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Operations/Tasks.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Organisations/Bank.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Organisations/FilesOfVaults.cs",
        "src/GrantsPlatform.Web/Pages/Organisations/Index.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Organisations/Members.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Organisations/OrganisationSight.cs",
        "src/GrantsPlatform.Web/Pages/Organisations/Registry.cs",
        "src/GrantsPlatform.Web/Pages/Organisations/ReplaceDocument.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Organisations/Revoke.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Organisations/Vault.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Organisations/WithdrawDocument.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/SignUp/First.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/SignUp/Invitation.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Submissions/Check.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Submissions/Receipt.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Submissions/Sent.cshtml.cs",
        "src/GrantsPlatform.Web/Pages/Submissions/SentFile.cs",
        "src/GrantsPlatform.Web/Pages/Submissions/Verify.cshtml.cs",
        "src/GrantsPlatform.Web/Security/Administrators.cs",
        "src/GrantsPlatform.Web/Security/FirstAdministrator.cs",
        "src/GrantsPlatform.Web/Security/People.cs",
        "src/GrantsPlatform.Words/Names.cs",
        "src/GrantsPlatform.Words/Next/Definitions.cs",
        "src/GrantsPlatform.Words/Next/Situation.cs",
    ];

    [Fact]
    public void Is_the_only_one_who_names_what_the_store_is_read_by() => Assert.Empty(Found().Except(Left));

    [Fact]
    public void Is_excepted_only_where_a_file_still_reads() => Assert.Empty(Left.Except(Found()));

    [Theory]
    [InlineData("public sealed class Page(IReads reads)", true)]
    [InlineData("platform.Runtime.Reads.HistoryAsync(id)", true)]
    [InlineData("await store.ReadContentsAsync(id, cancellation)", true)]
    [InlineData("services.AddSingleton(new Queries(runtime.ReadSide, clock))", false)]
    public void Is_searched_for_whole_words(string line, bool reads) => Assert.Equal(reads, Reading.IsMatch(line));

    private static List<string> Found() =>
        [.. new[] { "src", "functions" }.SelectMany(folder => Directory.GetFiles(RepositoryFiles.Path(folder), "*.cs*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .Select(file => Path.GetRelativePath(RepositoryFiles.Path(), file).Replace('\\', '/'))
            .Where(file => file.Split('/') is var parts && !parts.Contains("obj") && !parts.Contains("bin") && !Readers.Contains(parts[1]))
            .Where(file => Reading.IsMatch(File.ReadAllText(RepositoryFiles.Path(file))))
            .Order(StringComparer.Ordinal)];
}
