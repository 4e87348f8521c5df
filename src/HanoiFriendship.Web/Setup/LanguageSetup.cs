using System.Globalization;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HanoiFriendship.Web.Setup
{
    /// <summary>Vietnamese and English: the address says which, never a cookie or a header, so that a page shared is the page seen.</summary>
    internal static class LanguageSetup
    {
        /// <summary>In the newsroom the language is the choice of who sits there: nobody shares its addresses.</summary>
        public const string DeskCookie = "hf-lang";

        private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
        private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

        public static void AddLanguages(this WebApplicationBuilder builder)
        {
            builder.Services.AddLocalization(options => options.ResourcesPath = "Resources");
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Vietnamese;
        }

        /// <summary>Addresses are written in small letters; others lead there in one hop.</summary>
        private static void UseSmallLetters(this WebApplication app) => app.Use((context, next) =>
        {
            var path = context.Request.Path.Value ?? "";
            var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
            if (!isRead || !path.Any(char.IsAsciiLetterUpper) || !Addresses.IsOfSite(path))
            {
                return next(context);
            }
            context.Response.Redirect(new PathString(path.ToLowerInvariant()).ToUriComponent() + context.Request.QueryString, permanent: true);
            return Task.CompletedTask;
        });

        public static void UseLanguageOfAddress(this WebApplication app)
        {
            app.Use((context, next) =>
            {
                var isEnglish = Addresses.IsUnderEnglish(context.Request.Path.Value ?? "/")
                    || (context.Request.Path.StartsWithSegments("/" + Addresses.Newsroom, StringComparison.OrdinalIgnoreCase) && context.Request.Cookies[DeskCookie] == "en");
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = isEnglish ? English : Vietnamese;
                return next(context);
            });
            app.UseSmallLetters();
        }
    }

    /// <summary>Every public page has a second address under /en.</summary>
    internal sealed class EnglishAddresses : IPageRouteModelConvention
    {
        public void Apply(PageRouteModel model)
        {
            foreach (var selector in model.Selectors.Where(s => model.AreaName is null && s.AttributeRouteModel?.Template?.StartsWith("loi/", StringComparison.Ordinal) == false).ToList())
            {
                model.Selectors.Add(new SelectorModel(selector) { AttributeRouteModel = new() { Template = Addresses.ToEnglish("/" + selector.AttributeRouteModel!.Template).TrimStart('/') } });
            }
        }
    }

    /// <summary>Links and forms are written with the Vietnamese address and lead to the page in the reader's language; one with hreflang leads where it says.</summary>
    [HtmlTargetElement("a", Attributes = "href")]
    [HtmlTargetElement("form", Attributes = "action")]
    public sealed class LanguageOfLinks : TagHelper
    {
        [HtmlAttributeName("href")]
        public string? Href { get; set; }

        [HtmlAttributeName("action")]
        public string? Action { get; set; }

        public override void Process(TagHelperContext context, TagHelperOutput output)
        {
            var (name, address) = Href is not null ? ("href", Href) : ("action", Action ?? "");
            var isOwn = address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !output.Attributes.ContainsName("hreflang");
            output.Attributes.SetAttribute(name, isOwn ? Addresses.Here(address) : address);
        }
    }
}

namespace HanoiFriendship.Web
{
    /// <summary>The texts of the interface: Vietnamese in the pages, English in Resources/Texts.en.resx.</summary>
    public sealed class Texts;
}
