using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;

namespace GrantsPlatform.Storage.Tables.Tests.Keys;

public sealed class SpellingKeys
{
    /// <summary>Texts in which neighbours are frequent: signs around the letters, accents, what begins another.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => Sound(text.Get)),
        Gen.ArrayOf(Gen.Elements([.. "abAB019-./#?\\%'\"&+ !$~@:_^`{|\u007fé€\u202F\U0001F600".EnumerateRunes()])).Select(runes => string.Concat(runes)));

    private static readonly Gen<string> Keys = Gen.NonEmptyListOf(Gen.Elements("abzAZ09._~:-".ToCharArray())).Select(letters => new string([.. letters.Take(200)])).Where(StreamId.IsKey);

    [Fact]
    public void Keeps_the_order_of_the_texts() => Holds(Texts.Two(), (one, other) =>
        Math.Sign(string.CompareOrdinal(Spelling.Of(one) + Spelling.End, Spelling.Of(other) + Spelling.End)) == Order(one, other));

    [Fact]
    public void Turns_the_order_round_in_a_mirror() => Holds(Texts.Two(), (one, other) =>
        Math.Sign(string.CompareOrdinal(Spelling.Mirror(Spelling.Of(one) + Spelling.End), Spelling.Mirror(Spelling.Of(other) + Spelling.End))) == -Order(one, other));

    [Fact]
    public void Puts_a_view_into_the_order_of_the_sort_and_then_of_the_row_both_ways() => Holds(Gen.Two(Texts.Two()), (one, other) =>
    {
        var order = Order(one.Item1, other.Item1) is not 0 and var bySort ? bySort : Order(one.Item2, other.Item2);
        return Math.Sign(string.CompareOrdinal(ViewKeys.Place(0, false, one.Item1, one.Item2), ViewKeys.Place(0, false, other.Item1, other.Item2))) == order
            && Math.Sign(string.CompareOrdinal(ViewKeys.Place(0, true, one.Item1, one.Item2), ViewKeys.Place(0, true, other.Item1, other.Item2))) == -order;
    });

    [Fact]
    public void Never_puts_what_is_cut_into_the_wrong_order() => Holds(Texts.Two(), (one, other) =>
        Math.Sign(string.CompareOrdinal(Spelling.Beginning(one, 9) + Spelling.End, Spelling.Beginning(other, 9) + Spelling.End)) is var order && (order == 0 || order == Order(one, other)));

    [Fact]
    public void Gives_no_two_names_one_key_however_long() => Holds(Texts.Two(), (one, other) =>
        (Spelling.Name(one, 70) == Spelling.Name(other, 70)) == (one == other));

    [Fact]
    public void Uses_characters_that_every_key_may_have() => Holds(Texts.Two(), (one, other) =>
        AllKeys(one, other).All(key => key.Length <= TableLimits.KeyCharacters && key.All(c => c is >= '!' and <= '~' and not ('/' or '\\' or '#' or '?' or '%' or '+' or '\''))));

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(5000)]
    public void Stays_within_the_length_of_a_key(int length)
    {
        var text = new string('é', length);
        Assert.All(AllKeys(text, text), key => Assert.InRange(key.Length, 1, TableLimits.KeyCharacters));
        var stream = new StreamId(new string('k', Math.Min(length, 200)), new string('~', Math.Min(length, 199)) + 'x');
        string[] keys =
        [
            StreamKeys.Partition(stream), AgendaKeys.Intent(DateTime.MaxValue.Ticks, stream, new string('f', 32)), AgendaKeys.Due(AgendaKeys.Effects, DateTime.MaxValue.Ticks, stream, long.MaxValue),
            AgendaKeys.Tombstone(DateTime.MaxValue.Ticks, stream, long.MaxValue, 99999), AgendaKeys.NotSealed(stream), TotalKeys.Contribution(stream), TotalKeys.Sum(text, stream),
        ];
        Assert.All(keys, key => Assert.InRange(key.Length, 1, TableLimits.KeyCharacters));
    }

    [Fact]
    public void Gives_no_two_streams_one_partition() => Holds(Gen.Two(Keys.Two()), (one, other) =>
        (StreamKeys.Partition(new StreamId(one.Item1, one.Item2)) == StreamKeys.Partition(new StreamId(other.Item1, other.Item2))) == (one == other));

    [Fact]
    public void Tells_apart_where_one_name_ends_and_the_next_begins()
    {
        Assert.NotEqual(StreamKeys.Partition(new StreamId("a:b", "c")), StreamKeys.Partition(new StreamId("a", "b:c")));
        Assert.NotEqual(ViewKeys.Partition("a!b", "c"), ViewKeys.Partition("a", "b!c"));
        Assert.NotEqual(StreamKeys.Belonging("a", "b!c", "d", false), StreamKeys.Belonging("a!b", "c", "d", false));
        Assert.NotEqual(StreamKeys.VersionsOf("a"), StreamKeys.VersionsOf("a!"));
    }

    [Fact]
    public void Cannot_be_led_to_a_name_that_was_cut()
    {
        var cut = Spelling.Name(new string('x', 300), 240);
        Assert.NotEqual(cut, Spelling.Name(cut, 240));
        var id = Spelling.Short("call!" + new string('x', 199), 100);
        Assert.DoesNotContain(id, c => StreamId.IsKey(id));
    }

    [Fact]
    public void Orders_numbers_and_instants_as_they_are() => Holds(Gen.Two(ArbMap.Default.GeneratorFor<PositiveInt>()), (one, other) =>
        Math.Sign(string.CompareOrdinal(StreamKeys.Event(one.Get), StreamKeys.Event(other.Get))) == one.Get.CompareTo(other.Get)
        && Math.Sign(string.CompareOrdinal(StreamKeys.Effect(one.Get, 5), StreamKeys.Effect(other.Get, 5))) == one.Get.CompareTo(other.Get));

    private static IEnumerable<string> AllKeys(string one, string other) =>
    [
        ViewKeys.Partition(one, other), ViewKeys.Row(one), .. ViewKeys.Places([one, other, one, other], other).Select(ViewKeys.After), TotalKeys.Partition(one, other), StreamKeys.Belonging(one, other, one, true),
        $"{StreamKeys.CurrentOf(one, int.MaxValue, true)}~{new string('f', 32)}", $"{StreamKeys.VersionOf(one, int.MaxValue)}~{new string('f', 32)}.99999",
    ];

    private static int Order(string one, string other) => Math.Sign(Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other)));

    /// <summary>Half a surrogate is no text: UTF-8 cannot tell one from another.</summary>
    private static string Sound(string text) => string.Concat(text.EnumerateRunes());

    private static void Holds<T>(Gen<(T, T)> pairs, Func<T, T, bool> law) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(pairs.ToArbitrary(), pair => law(pair.Item1, pair.Item2)));
}
