using System.Text.Encodings.Web;
using System.Text.Unicode;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.WebEncoders;

namespace HanoiFriendship.Web.Setup;

internal static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages(options =>
            {
                options.Conventions.Add(new EnglishAddresses());
                options.Conventions.AllowAnonymousToFolder("/");
            })
            .AddMvcOptions(options =>
            {
                options.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((_, _) => Addresses.IsEnglish ? "A value is not valid." : "Có giá trị không hợp lệ.");
                // the review of a long source sends a value a line
                options.MaxModelBindingCollectionSize = 4096;
            })
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Texts)));
        builder.Services.AddSingleton<CookieTempDataProvider>().AddSingleton<ITempDataProvider, ShortWords>();
        builder.Services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Path = "/quan-tri");
        builder.Services.AddSingleton<FeedbackLimit>();
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "hf");
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Vietnamese letters are letters: no &#x1ED1; in the pages
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    /// <summary>Every error in the site's look; no stack trace for strangers.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
    }

    /// <summary>Pages are read, and the form is sent: any other method is told so, in the site's look.</summary>
    public static void UseAllowedMethods(this WebApplication app) => app.Use(async (context, next) =>
    {
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        var isForm = HttpMethods.IsPost(context.Request.Method) && IsForm(context.Request.Path);
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || isForm)
        {
            await next(context);
        }
        else if (isErrorPage)
        {
            context.Request.Method = HttpMethods.Get;
            await next(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = IsForm(context.Request.Path) ? "GET, HEAD, POST" : "GET, HEAD";
        }
    });

    /// <summary>The form of readers, and the newsroom.</summary>
    private static bool IsForm(PathString path) =>
        Addresses.ToVietnamese(path.Value ?? "").TrimEnd('/').Equals("/gop-y", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/quan-tri", StringComparison.OrdinalIgnoreCase);
}
