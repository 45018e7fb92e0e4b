using System.Collections.Frozen;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Security;

/// <summary>
/// What a password must be: long, and none that is guessed first. Nothing is asked of its letters, for such rules make passwords alike
/// (recommandation of the CNIL of 21 July 2022, NIST SP 800-63B).
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 200;
    private const int FewestDifferentLetters = 5;

    public const string Hint = "12 caractères au moins. Une phrase de quelques mots convient très bien.";

    /// <summary>What the most used passwords are made of; repeated, numbered or followed by a year, they are no better.</summary>
    private static readonly FrozenSet<string> Common = new[]
    {
        "azerty", "azertyuiop", "qwerty", "qwertyuiop", "qwertz", "password", "passw", "motdepasse", "motdepass", "secret", "admin", "administrateur",
        "administrator", "bonjour", "soleil", "jetaime", "doudou", "loulou", "chouchou", "marseille", "france", "letmein", "welcome", "bienvenue", "iloveyou",
        "dragon", "monkey", "football", "superman", "batman", "princess", "princesse", "sunshine", "starwars", "chocolat", "association", "subvention",
        "appelaprojet", "appelaprojets", "appelsaprojets", "plateforme", "changeme", "changezmoi", "qsdfghjklm", "wxcvbn", "abcdef", "abcdefgh", "test", "demo",
    }.ToFrozenSet();

    private static readonly string[] Rows = ["01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm"];

    /// <summary>Null when it may be taken; otherwise what is wrong with it.</summary>
    public static string? Wrong(string? password, params string?[] ofThePerson)
    {
        if (string.IsNullOrEmpty(password)) return "Choisissez un mot de passe.";
        if (password.EnumerateRunes().Count() < Shortest) return $"Le mot de passe compte moins de {Shortest} caractères.";
        if (password.Length > Longest) return $"Le mot de passe compte plus de {Longest} caractères.";
        var folded = Folded(password);
        if (folded.Distinct().Count() < FewestDifferentLetters || IsCommon(folded)) return "Ce mot de passe est trop courant\u202F: il serait deviné parmi les premiers.";
        return ofThePerson.OfType<string>().Any(known => IsMadeOf(folded, known)) ? "Ce mot de passe reprend votre nom ou votre adresse électronique." : null;
    }

    private static bool IsCommon(string folded)
    {
        if (Rows.Any(row => row.Contains(folded, StringComparison.Ordinal))) return true;
        var letters = string.Concat(folded.Where(char.IsLetter));
        // Digits and signs around a word that everybody takes add nothing; nor does writing it several times.
        return letters.Length == 0 ? Rows.Any(row => folded.Length >= 6 && row.Contains(folded[..6], StringComparison.Ordinal)) : Common.Contains(Once(letters));
    }

    private static string Once(string letters)
    {
        for (var length = 1; length <= letters.Length / 2; length++)
            if (letters.Length % length == 0 && string.Concat(Enumerable.Repeat(letters[..length], letters.Length / length)) == letters) return letters[..length];
        return letters;
    }

    /// <summary>The whole of it, or all of it but a few characters.</summary>
    private static bool IsMadeOf(string password, string known)
    {
        var folded = Folded(known);
        var local = folded.Split('@')[0];
        return folded == password || Leaves(password, folded) || Leaves(password, local) || Leaves(password, string.Concat(folded.Where(char.IsLetterOrDigit)));
    }

    private static bool Leaves(string password, string known) =>
        known.Length >= 6 && password.Contains(known, StringComparison.Ordinal) && password.Length - known.Length < FewestDifferentLetters;

    private static string Folded(string text) => Accents.Without(text).ToLowerInvariant();
}
