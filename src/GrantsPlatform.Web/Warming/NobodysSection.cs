using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Pages.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GrantsPlatform.Web.Warming;

/// <summary>
/// The fields of every section of a file that nobody has begun, as an automatic save answers them. To open somebody's file instead would be to read it in
/// that person's place: the platform does that for nobody, itself included.
/// </summary>
internal sealed class NobodysSection(IActionDescriptorCollectionProvider pages, IModelMetadataProvider metadata)
{
    private const string Page = "/Drafts/Section";
    private const string Nobody = "personne";

    public async Task RenderAsync(HttpContext context, PublicCall call)
    {
        var page = pages.ActionDescriptors.Items.OfType<PageActionDescriptor>().Single(one => one.ViewEnginePath == Page);
        var draft = DraftOf(call);
        foreach (var section in draft.Sections)
        {
            var action = new ActionContext(context, new RouteData(new RouteValueDictionary(page.RouteValues)), page);
            var model = ActivatorUtilities.CreateInstance<SectionModel>(context.RequestServices);
            model.PageContext = new PageContext(action) { ViewData = new ViewDataDictionary<SectionModel>(metadata, action.ModelState) };
            await model.FieldsOf(draft, AsksNobody(section)).ExecuteResultAsync(action).ConfigureAwait(false);
        }
    }

    /// <summary>Where files are attached, those that the organisation has already are offered, which are looked for on behalf of a person.</summary>
    private static Section AsksNobody(Section section) => section with { Fields = [.. section.Fields.Where(field => field.Type != FieldType.Uploads)] };

    private static Draft DraftOf(PublicCall call)
    {
        var origin = new DraftStarted(call.Id, call.Definition.Code, 1, Nobody, Nobody, Nobody, null, call.OpensAt, call.ClosesAt, []);
        var applicant = new OrganisationState.Registered(
            Nobody, Nobody, null, null, Nobody, call.FirstDay, "", AttachedToOlderBody: false,
            ImmutableSortedDictionary<string, Service>.Empty, ImmutableSortedDictionary<string, ImmutableArray<MemberRight>>.Empty, null);
        return new Draft(Nobody, new ApplicationState.Known(origin, new Phase.Draft()), call.Definition, call.Title, applicant, Answers.None);
    }
}
