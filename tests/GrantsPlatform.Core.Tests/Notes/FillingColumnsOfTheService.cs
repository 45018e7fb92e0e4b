using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Core.Tests.Applications;
using static GrantsPlatform.Core.Tests.Notes.TheNotes;

namespace GrantsPlatform.Core.Tests.Notes;

public sealed class FillingColumnsOfTheService
{
    [Fact]
    public void Keeps_the_value_beside_the_event_and_empties_it_with_every_version()
    {
        Filled().ThenAccepted(accepted => Assert.Equal("column/visited", Assert.IsType<ContentChange.Put>(Assert.Single(accepted.Contents)).Name))
            .When(Fill("visited", "2025-05-12", 0), May).ThenNothing();
        Filled().When(Fill("visited", null, 1), May).ThenAccepted(accepted => Assert.Equal(new ContentChange.Erase("column/visited"), Assert.Single(accepted.Contents)))
            .When(Fill("visited", "", 0), May).ThenNothing();
        New().When(Fill("visited", null, 0), May).ThenNothing();
    }

    [Fact]
    public void Takes_values_of_the_type_alone()
    {
        New().When(Fill("visited", "hier", 0), May).ThenRefused<FreeColumnInvalid>();
        New().When(Fill("priority", "low", 0), May).ThenRefused<FreeColumnInvalid>();
        New().When(Fill("priority", "high", 0), May).ThenAccepted(accepted => Assert.Single(accepted.Events));
        New().When(Fill("nothing", "x", 0), May).ThenRefused<FreeColumnUnknown>();
    }

    [Fact]
    public void Loses_nothing_that_somebody_else_has_written() => Filled().When(Fill("visited", "2025-05-13", 0), May).ThenRefused<FreeColumnChanged>()
        .When(Fill("visited", "2025-05-13", 1), May).ThenAccepted(accepted => Assert.Equal(2, ((FreeColumnFilled)accepted.Events[0]).Version));

    [Fact]
    public void Is_not_for_those_recused() => New(AFile.Submitted().Given(new PersonRecused("i-1")).State).When(Fill("visited", "2025-05-12", 0), May).ThenRefused<ActorRecused>();
}
