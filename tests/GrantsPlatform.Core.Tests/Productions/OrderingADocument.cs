using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Productions;

public sealed class OrderingADocument
{
    private const string At = "2025-04-01T08:00:00Z";

    private static readonly MadeFile File = new("dossiers.csv", "text/csv", 1_200, Digest.Of("dossiers"), 12, null);

    [Fact]
    public void Takes_an_order_once() => Ordered().When(new OrderDocument("list", "Dossiers", "{\"vue\":\"tous\"}"), At).ThenNothing();

    [Fact]
    public void Does_not_go_back_when_it_is_made_a_second_time() => Ordered().When(new NoteProgress(6, 12), At).Under("again").When(new NoteProgress(3, 12), At).ThenNothing();

    [Fact]
    public void Says_how_many_lines_it_holds() => Ordered().When(new NoteMade(File), At).Then(new DocumentMade(DateTimeOffset.Parse(At), 1_200, 12, File.Hash));

    [Fact]
    public void Is_erased_seven_days_after_it_was_made()
    {
        var made = Ordered().When(new NoteMade(File), "2025-04-01T09:00:00Z");
        made.WhenTimeIs("2025-04-08T08:59:59Z").ThenNothing();
        made.WhenTimeIs("2025-04-08T09:00:00Z").Then(new DocumentGone(DateTimeOffset.Parse("2025-04-08T09:00:00Z")));
    }

    [Fact]
    public void Counts_attempts_and_begins_anew_when_an_operator_says_so()
    {
        var failed = Ordered().When(new NoteAttempt(3), At).Under("why").When(new NoteNotMade(new NotMadeWhy("production.interrupted", "Interrompu.", "Resserrez-le.")), At).Under("again");
        failed.When(new OrderDocumentAgain(), "2025-04-02T09:00:00Z").Then(new DocumentOrderedAgain(DateTimeOffset.Parse("2025-04-02T09:00:00Z")));
        failed.When(new OrderDocumentAgain(), "2025-04-02T09:00:00Z").Under("first").When(new NoteAttempt(1), "2025-04-02T09:00:01Z").Then(new DocumentTried(1));
    }

    [Fact]
    public void Is_not_begun_anew_while_it_is_made_or_once_it_is() => Ordered().When(new NoteMade(File), At).Under("again").When(new OrderDocumentAgain(), At).ThenNothing();

    [Fact]
    public void Hears_nothing_more_once_its_reader_has_done_away_with_it() =>
        Ordered().When(new DiscardDocument(), At).Under("late").When(new NoteMade(File), At).ThenNothing();

    [Fact]
    public void Remembers_what_its_reader_has_dealt_with_once_each()
    {
        var made = Ordered().When(new NoteMade(File), At).Under("settle");
        var settled = made.When(new SettleParts(["page-3", "page-4", "page-3"], "f-1"), At).Then(new PartsSettled(["page-3", "page-4"], "f-1", DateTimeOffset.Parse(At)));
        settled.Under("again").When(new SettleParts(["page-4"], "f-2"), At).ThenNothing();
        settled.Under("more").When(new SettleParts(["page-4", "page-5"], "aside"), At).Then(new PartsSettled(["page-5"], "aside", DateTimeOffset.Parse(At)));
        made.When(new SettleParts([], "f-1"), At).ThenRefused<MalformedInput>();
        Ordered().When(new SettleParts(["page-3"], "f-1"), At).ThenNothing();
    }

    private static Scenario<ProductionState, ProductionCommand, ProductionEvent> Ordered() =>
        new Scenario<ProductionState, ProductionCommand, ProductionEvent>(new ProductionDecider(), ProductionState.IdOf("d-1")).By("p-1").When(new OrderDocument("list", "Dossiers", "{}"), At).Under("next");
}
