using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace HanoiFriendship.Browser.Tests.Site;

/// <summary>
/// axe in a page. The script goes in once a page and only what is wrong comes out: the package's own run injects it each time,
/// carries every passed node through a second, empty page and takes four times as long for the same violations.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <param name="tags">Tags of the rules; none: all that axe has on by itself.</param>
    /// <returns>A line for each rule that is broken, with the first places.</returns>
    public static async Task<string[]> ViolationsAsync(IPage page, params string[] tags)
    {
        // it looks at the page itself; a frame would need the script too
        Assert.Single(page.Frames);
        if (!await page.EvaluateAsync<bool>("() => typeof window.axe?.run === 'function'"))
        {
            await page.EvaluateAsync(Script);
        }
        return await page.EvaluateAsync<string[]>("""
            async tags => {
              const found = await axe.run(document, { resultTypes: ['violations'], ...(tags.length ? { runOnly: { type: 'tag', values: tags } } : {}) });
              if (found.testEngine.name !== 'axe-core' || found.passes.length === 0) throw new Error('axe has looked at nothing');
              return found.violations.map(v => `${v.id}: ${v.help}\n  ${v.nodes.slice(0, 4).map(n => n.html).join('\n  ')}`);
            }
            """, tags);
    }
}
