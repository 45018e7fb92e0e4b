using GrantsPlatform.Core;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Serverless.Lives;

namespace GrantsPlatform.Serverless.Tests.Lives;

public sealed class PlacingEveryKind
{
    [Fact]
    public void Gives_each_kind_of_the_core_one_line_and_no_other() =>
        Assert.Equal(Catalogue.Kinds.Select(kind => kind.Name).Order(), LifeTable.OrchestrationByKind.Keys.Order());

    [Fact]
    public void Knows_no_kind_that_the_core_does_not() => Assert.Throws<InvalidOperationException>(() => LifeTable.OrchestrationOf("nothing"));

    [Fact]
    public void Spells_each_life_by_an_id_that_the_engine_takes_and_that_leads_back()
    {
        foreach (var kind in LifeTable.OrchestrationByKind.Keys)
        {
            Assert.DoesNotContain(':', kind);
            var stream = new StreamId(kind, new string('~', 190) + ":2A.-_");
            var id = Life.IdOf(stream);
            Assert.True(id.Length <= 256);
            Assert.DoesNotContain(id, c => c is '/' or '\\' or '#' or '?' || char.IsControl(c));
            Assert.NotEqual('@', id[0]);
            Assert.Equal(stream, Life.StreamOf(id));
        }
    }

    [Theory]
    [InlineData("call")]
    [InlineData(":key")]
    [InlineData("")]
    public void Refuses_an_id_that_is_none_of_a_life(string id) => Assert.Throws<FormatException>(() => Life.StreamOf(id));
}
