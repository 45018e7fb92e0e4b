using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Runtime;
using GrantsPlatform.Web.Assets;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making;
using GrantsPlatform.Web.Observing;
using GrantsPlatform.Web.Pages.Budgets;
using GrantsPlatform.Web.Pages.Calls.Feeds;
using GrantsPlatform.Web.Pages.Drafts;
using GrantsPlatform.Web.Pages.Exports;
using GrantsPlatform.Web.Pages.Following;
using GrantsPlatform.Web.Pages.Grants;
using GrantsPlatform.Web.Pages.Instruction.Downloads;
using GrantsPlatform.Web.Pages.Jobs;
using GrantsPlatform.Web.Pages.OpenData;
using GrantsPlatform.Web.Pages.Organisations;
using GrantsPlatform.Web.Pages.Oversight;
using GrantsPlatform.Web.Pages.Paying;
using GrantsPlatform.Web.Pages.Places;
using GrantsPlatform.Web.Pages.Productions;
using GrantsPlatform.Web.Pages.Scans;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Warming;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace GrantsPlatform.Web;

/// <summary>The two doors of the web application: its services, and its pipeline on whatever host mounts it.</summary>
public static class GrantsWeb
{
    /// <summary>Over a runtime and a clock that the host has; it keeps data-protection keys where all its instances see them.</summary>
    public static IServiceCollection AddGrantsWeb(this IServiceCollection services, WebOptions options, GrantsRuntime runtime, TimeProvider clock)
    {
        services.AddSingleton(options).AddSingleton(runtime).AddSingleton(new Queries(runtime.ReadSide, clock)).AddSingleton(runtime.Readiness).AddSingleton(clock);
        services.AddSingleton<NobodysSection>().AddSingleton<WarmUp>();
        services.AddSingleton(_ => AssetTable.OfThisProgram).AddSingleton<Links>().AddSingleton<SiteMenu>();
        services.AddPublicPages();
        services.AddOrganisationPages();
        services.AddSingleton<TrailSearch>();
        services.AddSingleton<MailsSearch>();
        services.AddSingleton(PdfOffice.OfThisMachine).AddSingleton<Workshop>();
        services.AddScoped<Visitor>().AddScoped<Desk>().AddScoped<JobDesk>().AddScoped<DocumentDesk>().AddScoped<PileDesk>().AddScoped<SectionSaving>().AddScoped<FieldDesk>().AddScoped<FileIntake>().AddScoped<MessageFiles>().AddScoped<OpinionFile>().AddSingleton<FileTokens>();
        services.AddSingleton<LargeSendings>().Configure<FormOptions>(FormBodies.Configure);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => SignInCookie.Configure(cookie, options));
        services.AddAuthorization();
        services.AddSigningIn();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = options.CookieNamed("saisie");
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.SecurePolicy = options.SecurePolicy;
            antiforgery.FormFieldName = "jeton";
        });
        services.Configure<CookieTempDataProviderOptions>(said =>
        {
            said.Cookie.Name = options.CookieNamed("dit");
            said.Cookie.Path = "/";
            said.Cookie.SecurePolicy = options.SecurePolicy;
        });
        services.AddResponseCompression(compression =>
        {
            // Tokens in pages are masked anew for each answer, so that the length of a compressed page tells nothing of them.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        // Accents as they are: pages are UTF-8.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(pages =>
        {
            pages.Conventions.ConfigureFilter(new HandledMethods()).Add(new DoorTable.Convention());
            pages.Conventions.Add(new Reception.Convention());
            pages.Conventions.Add(new FormBodies.Convention());
            pages.Conventions.Add(new BodyLimit.Convention());
            pages.Conventions.Add(new DeclaredSources());
        }).AddMvcOptions(DeclaredSources.Configure).AddApplicationPart(typeof(GrantsWeb).Assembly);
        // Answers are shown by the partials of their types wherever a file is read.
        services.Configure<RazorViewEngineOptions>(razor => razor.PageViewLocationFormats.Add("/Pages/Drafts/{0}.cshtml"));
        return services;
    }

    public static IApplicationBuilder UseGrantsWeb(this IApplicationBuilder app)
    {
        PublicAddress.Use(app);
        SecurityHeaders.Use(app, app.ApplicationServices.GetRequiredService<WebOptions>().SecureCookies);
        app.UseResponseCompression();
        app.ApplicationServices.GetRequiredService<AssetTable>().Serve(app);
        Outage.Use(app);
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        Bodies.Use(app);
        KeptForm.Use(app);
        app.UseRouting();
        Observation.Use(app);
        BodyLimit.Use(app);
        FormBodies.Use(app);
        app.UseMiddleware<Reception>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<DoorKeeper>();
        app.UseMiddleware<Pacing>();
        BodyLimit.UseBehindTheDoor(app);
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapHealth();
            endpoints.MapRazorPages();
            endpoints.MapFilesOfVaults();
            endpoints.MapFilesOfMessages();
            endpoints.MapRegisterFiles();
            endpoints.MapBudgetTables();
            endpoints.MapCommunes();
            endpoints.MapOpenFiles();
            endpoints.MapListExports();
            endpoints.MapProductionFiles();
            endpoints.MapFilePapers();
            endpoints.MapFilePackages();
            endpoints.MapBatchOutputs();
            endpoints.MapProofsOfRequests();
        });
        return app;
    }
}
