using System.Diagnostics;
using HanoiFriendship.Web.Data;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace HanoiFriendship.Web.Setup;

/// <summary>Where log lines of the console go: a verb keeps standard output for its results.</summary>
internal enum LogTarget
{
    Site,
    Verb,
}

internal static partial class LoggingSetup
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddLogging(this WebApplicationBuilder builder, LogTarget target)
    {
        var settings = builder.Configuration.GetSection("Data").Get<DataSettings>() ?? new();
        var file = Path.Combine(settings.FullDirectory, "logs", target == LogTarget.Site ? "site-.json" : "verbs-.json");
        builder.Logging.ClearProviders().AddSerilog(Logger(builder.Configuration, target, file), dispose: true);
    }

    private static Serilog.Core.Logger Logger(IConfiguration configuration, LogTarget target, string file)
    {
        try
        {
            return new LoggerConfiguration()
                .ReadFrom.Configuration(configuration)
                .Enrich.FromLogContext()
                .WriteTo.Console(outputTemplate: Template, standardErrorFromLevel: target == LogTarget.Verb ? LogEventLevel.Verbose : LogEventLevel.Error, formatProvider: System.Globalization.CultureInfo.InvariantCulture)
                .WriteTo.File(new JsonFormatter(renderMessage: true), file, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, shared: true)
                .CreateLogger();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException)
        {
            throw new SettingsException("Serilog: " + e.Message);
        }
    }

    /// <summary>One line a request with the id that the answer carries too, so that a reader's complaint finds its log line.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Request");
        app.Use(async (context, next) =>
        {
            // an error page is read by GET whatever was asked
            var (started, method) = (Stopwatch.GetTimestamp(), context.Request.Method);
            try
            {
                await next(context);
            }
            finally
            {
                var path = context.Request.Path.Value is { Length: > 300 } longPath ? longPath[..300] : context.Request.Path.Value;
                // who reads the log must not be able to open the draft
                path = context.Request.Path.StartsWithSegments("/xem-truoc", StringComparison.OrdinalIgnoreCase) ? "/xem-truoc/…" : path;
                Answered(log, method, path, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds, context.TraceIdentifier);
            }
        });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} {Elapsed:F1} ms {RequestId}")]
    private static partial void Answered(Microsoft.Extensions.Logging.ILogger log, string method, string? path, int status, double elapsed, string requestId);
}
