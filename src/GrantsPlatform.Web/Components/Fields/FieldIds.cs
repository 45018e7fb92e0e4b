using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantsPlatform.Web.Components;

/// <summary>The ids of a field and of what describes it, from its name: the error summary leads there.</summary>
public static class FieldIds
{
    /// <summary>"Lines[2].Amount" gives "Lines-2--Amount"; a first character that an id may not have gets a letter before it.</summary>
    public static string Of(string name) => name.Length > 0 && char.IsAsciiLetter(name[0]) ? TagBuilder.CreateSanitizedId(name, "-") : TagBuilder.CreateSanitizedId("f" + name, "-");

    public static string Hint(string name) => Of(name) + "-aide";

    public static string Understood(string name) => Of(name) + "-lu";

    public static string Error(string name) => Of(name) + "-erreur";
}
