using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantsPlatform.Web.Components;

/// <summary>Files to send: <c>accept</c> and <c>multiple</c> as on an input. The form bears <c>enctype="multipart/form-data"</c>.</summary>
public sealed class FileFieldTagHelper : FieldTagHelper
{
    protected override IHtmlContent Control(FieldContext field)
    {
        var input = Tied("input", field, "input input-file");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "file";
        return input;
    }
}
