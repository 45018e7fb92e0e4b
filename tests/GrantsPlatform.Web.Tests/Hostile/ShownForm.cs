using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>One value that a form sends. <paramref name="Kind"/>: "hidden", "text", "select", "radio", "file", …</summary>
internal sealed record ShownField(string Name, string Kind, string Value);

/// <summary>A form as a browser would send it untouched, and the buttons that it may be sent with.</summary>
internal sealed record ShownForm(string Page, string Action, bool Posts, bool Multipart, IReadOnlyList<ShownField> Fields, IReadOnlyList<ShownField> Files, IReadOnlyList<ShownField> Buttons)
{
    public static IEnumerable<ShownForm> On(string page, IDocument document) => document.QuerySelectorAll<IHtmlFormElement>("form").Select(form => Of(page, form));

    private static ShownForm Of(string page, IHtmlFormElement form)
    {
        List<ShownField> fields = [], files = [], buttons = [];
        foreach (var element in form.Elements.Where(element => !string.IsNullOrEmpty(element.GetAttribute("name")) && !element.HasAttribute("disabled")))
        {
            var (name, value) = (element.GetAttribute("name")!, element.GetAttribute("value") ?? "");
            switch (element)
            {
                case IHtmlButtonElement:
                    buttons.Add(new ShownField(name, "button", value));
                    break;
                case IHtmlInputElement { Type: "file" }:
                    files.Add(new ShownField(name, "file", ""));
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    // Ticked ones as they are; of what nobody has ticked, one of each name.
                    if (box.IsChecked || fields.All(field => field.Name != name)) fields.Add(new ShownField(name, box.Type, value));
                    break;
                case IHtmlSelectElement select:
                    fields.Add(new ShownField(name, "select", select.Value ?? ""));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new ShownField(name, "text", area.Value));
                    break;
                case IHtmlInputElement input:
                    fields.Add(new ShownField(name, input.Type, value));
                    break;
            }
        }
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page;
        return new ShownForm(page, action, form.Method == "post", form.Enctype?.Contains("multipart", StringComparison.Ordinal) == true, fields, files, buttons);
    }

    /// <summary>What makes two forms one and the same, whatever objects they are about.</summary>
    public string Shape(string route) => $"{(Posts ? "POST" : "GET")} {route} {Handler} {string.Join(',', Fields.Concat(Files).Select(field => Kin(field.Name)).Distinct().Order(StringComparer.Ordinal))}";

    private string Handler => Action.Split('?', '&').FirstOrDefault(part => part.StartsWith("handler=", StringComparison.Ordinal)) ?? "";

    /// <summary>The same form of the same page, with whatever fields it has now.</summary>
    public bool IsAgain(ShownForm earlier) => Posts == earlier.Posts && Action.Split('?')[0] == earlier.Action.Split('?')[0] && Handler == earlier.Handler;

    /// <summary>Fields of a table are of one kind, whatever the row.</summary>
    public static string Kin(string name) => name.Split('.') is [var first, var second, ..] && name.Count(c => c == '.') > 1 ? $"{first}.{second}.*" : name;
}
