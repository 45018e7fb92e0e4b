using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Formats;

public sealed class LiftingAnEvent
{
    private static readonly Upcasters Two = new(
    [
        new Upcaster("visit.made.v1", data =>
        {
            data["minutes"] = (int)data["hours"]! * 60;
            data.Remove("hours");
        }),
        new Upcaster("visit.made.v2", data => data["kind"] = "home"),
    ]);

    [Theory]
    [InlineData("visit.made.v1", """{"hours":2}""", """{"minutes":120,"kind":"home"}""")]
    [InlineData("visit.made.v2", """{"minutes":45}""", """{"minutes":45,"kind":"home"}""")]
    public void Goes_one_version_after_the_other_to_the_newest(string name, string stored, string lifted)
    {
        var (newest, data) = Two.Lift(name, Encoding.UTF8.GetBytes(stored))!.Value;
        Assert.Equal(("visit.made.v3", lifted), (newest, data.ToJsonString()));
    }

    [Fact]
    public void Leaves_the_newest_alone() => Assert.Null(Two.Lift("visit.made.v3", "{}"u8));

    [Fact]
    public void Takes_one_way_only() =>
        Assert.ThrowsAny<ArgumentException>(() => new Upcasters([new Upcaster("visit.made.v1", _ => { }), new Upcaster("visit.made.v1", _ => { })]));

    [Theory]
    [InlineData("visit.made")]
    [InlineData("visit.made.v")]
    public void Wants_a_stored_name(string name) => Assert.Throws<ArgumentException>(() => new Upcaster(name, _ => { }));
}
