using GrantsPlatform.Web.Pages.OpenData;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string OpenData => Page("/OpenData/Index");

    public string OpenDataOf(string call, OpenFile file) =>
        generator.GetPathByName(OpenFiles.NameOf(file), new { call }) ?? throw new InvalidOperationException($"{file} has no address.");
}
