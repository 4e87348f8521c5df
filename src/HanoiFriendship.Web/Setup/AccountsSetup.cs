using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Registering;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Setup;

/// <summary>Who may enter the newsroom, and how.</summary>
internal static class AccountsSetup
{
    public const string SignInPath = "/quan-tri/dang-nhap";

    /// <summary>Rounds of PBKDF2 with HMAC-SHA512, as OWASP asked for in 2023.</summary>
    private const int HashRounds = 210_000;

    /// <summary>What the verbs need: users, roles, tokens.</summary>
    public static void AddUsers(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection(builder.Configuration);
        builder.Services.AddLocalization(options => options.ResourcesPath = "Resources");
        builder.Services.AddSingleton<ILookupNormalizer, FoldedNames>();
        builder.Services.AddIdentityCore<User>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                // long, and otherwise as one likes (NIST SP 800-63B)
                options.Password = new() { RequiredLength = 15, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5 };
                // failures are counted by account and address together, so that strangers lock nobody out: see SignInLimit
                options.Lockout.AllowedForNewUsers = false;
            })
            .AddRoles<IdentityRole>().AddEntityFrameworkStores<SiteDbContext>().AddDefaultTokenProviders().AddUserValidator<AccountBounds>().AddPasswordValidator<AccountBounds>().AddPasswordValidator<PasswordBlockList>().AddErrorDescriber<IdentityWords>();
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        builder.Services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(48));
    }

    /// <summary>What the site needs: users, and the door.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.AddUsers();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.AddScoped<SignInManager<User>>().AddSingleton<SignInLimit>().AddSingleton<FirstAccount>().AddHttpContextAccessor();
        builder.Services.AddScoped<ArticleWriter>().AddScoped<ArticleSteps>();
        builder.Services.AddScoped<FactDecisions>().AddScoped<RegisterMerger>().AddScoped<WorkLists>().AddScoped<DelegateChain>();
        builder.Services.AddScoped<ISecurityStampValidator, SecurityStampValidator<User>>();
        builder.Services.AddScoped<ITwoFactorSecurityStampValidator, TwoFactorSecurityStampValidator<User>>();
        // a cookie that was copied is dead at the next request after sign-out, a new password or disabling
        builder.Services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = "hf-desk";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.Path = "/quan-tri";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.LoginPath = SignInPath;
            options.LogoutPath = "/quan-tri/dang-xuat";
            options.AccessDeniedPath = "/quan-tri/khong-duoc-phep";
            options.ReturnUrlParameter = "ve";
        });
        builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => (options.Cookie.Name, options.Cookie.Path, options.ExpireTimeSpan) = ("hf-code", "/quan-tri", TimeSpan.FromMinutes(5)));
        builder.Services.AddAuthorization(options =>
        {
            foreach (var right in Enum.GetValues<Right>())
            {
                options.AddPolicy(right.ToString(), policy => policy.RequireAuthenticatedUser().RequireRole(Rights.RolesWith(right)));
            }
            // what says nothing of itself is for nobody; where there is nothing at all, 404 says so
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(asked => asked.Resource is HttpContext http && http.GetEndpoint() is null).Build();
        });
    }

    private static void AddDataProtection(this IServiceCollection services, ConfigurationManager configuration)
    {
        // a form or a session that was open while the site restarted still holds
        var data = configuration.GetSection("Data").Get<DataSettings>() ?? new();
        services.AddDataProtection().SetApplicationName("HanoiFriendship").PersistKeysToFileSystem(new(Path.Combine(data.FullDirectory, "keys")));
    }

    public static void UseAccounts(this WebApplication app)
    {
        app.UseCookiePolicy(new() { OnAppendCookie = cookie => cookie.CookieOptions.Secure = cookie.Context.Request.IsHttps || !IsLoopback(cookie.Context.Request.Host.Host) });
        app.UseAuthentication();
        app.UseUnsentForms();
        app.UseRouting();
        app.UseAuthorization();
        app.UseSecondFactor();
    }

    /// <summary>A laptop without TLS is the one place where a cookie may travel bare.</summary>
    private static bool IsLoopback(string host) => host is "localhost" || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));

    /// <summary>While there is no user yet, a link by which the first administrator names himself; it is printed and stored nowhere.</summary>
    public static async Task OfferFirstAccountAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
        if (!await db.Users.AnyAsync())
        {
            var secret = app.Services.GetRequiredService<FirstAccount>().Secret;
            app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine($"First administrator (this link works once): {app.Urls.FirstOrDefault()}/quan-tri/tai-khoan-dau-tien?ma={secret}"));
        }
    }
}

/// <summary>The secret of the link for the first administrator: new with each start, dead once there is a user.</summary>
public sealed class FirstAccount
{
    public string Secret { get; } = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(24));
}
