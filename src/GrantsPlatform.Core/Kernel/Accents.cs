using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// Letters and the accents that some systems write behind them: the same text has one form, whatever keyboard it comes from (NFC, for Latin, Greek of
/// today and Cyrillic). The framework composes nothing without the culture data of a machine, which the platform does not depend on.
/// </summary>
public static class Accents
{
    /// <summary>The accent, the letters that it may follow, and what each becomes with it (Unicode’s canonical compositions).</summary>
    private static readonly string[] Table =
    [
        "\u0300AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYy=ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ",
        "\u0301AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØø¨ΑΕΗΙΟΥΩϊαεηιϋουωϒГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư=ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿ΅ΆΈΉΊΌΎΏΐάέήίΰόύώϓЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ",
        "\u0302AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ=ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ",
        "\u0303ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy=ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ",
        "\u0304AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛ=ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹṜṝ",
        "\u0306AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạ=ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặ",
        "\u0307CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ=ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ",
        "\u0308AEIOUaeiouyYΙΥιυϒЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫыHhÕõŪūWwXxt=ÄËÏÖÜäëïöüÿŸΪΫϊϋϔЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹḦḧṎṏṺṻẄẅẌẍẗ",
        "\u0309AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy=ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ",
        "\u030AAaUuwy=ÅåŮůẘẙ",
        "\u030BOoUuУу=ŐőŰűӲӳ",
        "\u030CCcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh=ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ",
        "\u030FAaEeIiOoRrUuѴѵ=ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ",
        "\u0311AaEeIiOoRrUu=ȂȃȆȇȊȋȎȏȒȓȖȗ",
        "\u031BOoUu=ƠơƯư",
        "\u0323BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy=ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ",
        "\u0324Uu=Ṳṳ",
        "\u0325Aa=Ḁḁ",
        "\u0326SsTt=ȘșȚț",
        "\u0327CcGgKkLlNnRrSsTtEeDdHh=ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ",
        "\u0328AaEeIiUuOo=ĄąĘęĮįŲųǪǫ",
        "\u032DDdEeLlNnTtUu=ḒḓḘḙḼḽṊṋṰṱṶṷ",
        "\u032EHh=Ḫḫ",
        "\u0330EeIiUu=ḚḛḬḭṴṵ",
        "\u0331BbDdKkLlNnRrTtZzh=ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ",
    ];

    /// <summary>Signs of units that are letters: Ω, K, Å.</summary>
    private const string Signs = "\u2126\u212A\u212B";
    private const string SignsAsLetters = "\u03A9K\u00C5";

    private static readonly FrozenDictionary<(char Letter, char Accent), char> Together = Table
        .SelectMany(row => row[1..row.IndexOf('=')].Zip(row[(row.IndexOf('=') + 1)..], (letter, both) => KeyValuePair.Create((letter, row[0]), both))).ToFrozenDictionary();

    private static readonly FrozenDictionary<char, (char Letter, char Accent)> Apart = Together.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly SearchValues<char> Written = SearchValues.Create([.. Enumerable.Range('\u0300', 0x70).Select(code => (char)code), .. Signs]);

    /// <summary>Whether the character may have to become one with what stands before it.</summary>
    public static bool MayCompose(char c) => IsAccent(c) || Signs.Contains(c);

    /// <summary>Every accent in one with its letter, where there is such a letter; the same instance when nothing changes.</summary>
    public static string Composed(string text)
    {
        if (!text.AsSpan().ContainsAny(Written)) return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var letter = Signs.IndexOf(text[i]) is var sign and >= 0 ? SignsAsLetters[sign] : text[i];
            var end = i + 1;
            while (end < text.Length && IsAccent(text[end])) end++;
            if (end == i + 1 || IsAccent(letter)) kept.Append(letter).Append(text, i + 1, end - i - 1);
            else Compose(kept, letter, text[(i + 1)..end]);
            i = end;
        }
        return kept.Equals(text) ? text : kept.ToString();
    }

    /// <summary>The bare letters: for what is compared whatever its accents.</summary>
    public static string Without(string text) => string.Concat(Composed(text).Where(c => !IsAccent(c)).Select(Bare));

    private static char Bare(char c)
    {
        while (Apart.TryGetValue(c, out var pair)) c = pair.Letter;
        return c;
    }

    /// <summary>Accents at different places of a letter may come in any order; of those at one place the order is seen.</summary>
    private static void Compose(StringBuilder kept, char letter, string behind)
    {
        var accents = new List<char>(behind);
        while (Apart.TryGetValue(letter, out var pair))
        {
            letter = pair.Letter;
            accents.Insert(0, pair.Accent);
        }
        var left = new List<char>();
        foreach (var accent in accents.OrderBy(PlaceOf))
            if ((left.Count == 0 || PlaceOf(left[^1]) < PlaceOf(accent)) && Together.TryGetValue((letter, accent), out var both)) letter = both;
            else left.Add(accent);
        kept.Append(letter).Append([.. left]);
    }

    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>Unicode’s combining class.</summary>
    private static int PlaceOf(char accent) => (int)accent switch
    {
        0x034F => 0,
        >= 0x0334 and <= 0x0338 => 1,
        >= 0x0321 and <= 0x0322 or >= 0x0327 and <= 0x0328 => 202,
        0x031B => 216,
        >= 0x0316 and <= 0x0319 or >= 0x031C and <= 0x0320 or >= 0x0323 and <= 0x0326 or >= 0x0329 and <= 0x0333
            or >= 0x0339 and <= 0x033C or >= 0x0347 and <= 0x0349 or >= 0x034D and <= 0x034E or >= 0x0353 and <= 0x0356 or >= 0x0359 and <= 0x035A => 220,
        0x0315 or 0x031A or 0x0358 => 232,
        0x035C or 0x035F or 0x0362 => 233,
        >= 0x035D and <= 0x035E or >= 0x0360 and <= 0x0361 => 234,
        0x0345 => 240,
        _ => 230,
    };
}
