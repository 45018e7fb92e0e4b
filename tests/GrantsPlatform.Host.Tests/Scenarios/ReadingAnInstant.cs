using GrantsPlatform.Host.Scenarios;

namespace GrantsPlatform.Host.Tests.Scenarios;

public sealed class ReadingAnInstant
{
    [Theory]
    [InlineData("2025-05-09T23:59:59", "2025-05-09T21:59:59Z")]
    [InlineData("2025-01-09T12:00", "2025-01-09T11:00:00Z")]
    [InlineData("2025-05-09T12:00Z", "2025-05-09T12:00:00Z")]
    [InlineData("2025-05-09T12:00:00+02:00", "2025-05-09T10:00:00Z")]
    public void Takes_the_wall_clock_in_Paris_unless_an_offset_is_given(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected), Instants.Parse(text));

    [Fact]
    public void Refuses_anything_else() => Assert.Throws<ScenarioException>(() => Instants.Parse("9 mai 2025"));
}
