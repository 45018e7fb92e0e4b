namespace GrantsPlatform.Core.Programmes;

/// <summary>What a word that is not known was probably meant to be, and what would be allowed in its place.</summary>
public static class Nearest
{
    private const int MostListed = 15;

    /// <summary>The allowed word with the least changes from this one, if they are few for its length.</summary>
    public static string? To(string word, IEnumerable<string> allowed) =>
        allowed.Where(candidate => candidate.Length > 0)
            .Select(candidate => (candidate, distance: Distance(Fold(word), Fold(candidate))))
            .Where(one => one.distance <= Math.Max(1, Math.Min(word.Length, one.candidate.Length) / 3))
            .OrderBy(one => one.distance).ThenBy(one => one.candidate, StringComparer.Ordinal)
            .Select(one => one.candidate).FirstOrDefault();

    /// <summary>" Vouliez-vous dire « x » ?" where one is near, otherwise the list of what is allowed; nothing where nothing is.</summary>
    public static string Hint(string word, IEnumerable<string> allowed)
    {
        var all = allowed.Where(candidate => candidate.Length > 0).Distinct().ToList();
        if (To(word, all) is { } near) return Question(near);
        if (all.Count == 0) return "";
        var listed = string.Join(", ", all.Take(MostListed).Select(one => $"« {one} »"));
        return $" Sont possibles : {listed}{(all.Count > MostListed ? "…" : "")}.";
    }

    public static string Question(string near) => $" Vouliez-vous dire « {near} » ?";

    private static string Fold(string text) => Kernel.French.Fold(text).Replace("_", "").Replace("-", "");

    /// <summary>Letters put in, left out, changed or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        const int Longest = 80;
        if (a.Length > Longest || b.Length > Longest) return a == b ? 0 : int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[a.Length, b.Length];
    }
}
