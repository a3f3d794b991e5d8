using System.Net;

namespace CbpRecord.Web.Tests.Harness;

/// <summary>Somebody with a browser of their own: cookies are kept, redirects followed, pages read.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(HttpMessageHandler server, Uri home)
    {
        Cookies = new CookieContainer();
        client = new HttpClient(new CookieHandler(Cookies, server)) { BaseAddress = home };
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    public CookieContainer Cookies { get; }
    public HttpClient Client => client;

    /// <summary>Reads in "en" or "zh-Hans" from here on.</summary>
    public Visitor In(string language)
    {
        Cookies.Add(client.BaseAddress!, new Cookie("cbprecord-language", language));
        return this;
    }

    public Task<Page> Get(string path) => Get(new Uri(client.BaseAddress!, path));
    public Task<Page> Get(Uri address) => Send(HttpMethod.Get, address, null);

    public async Task<Page> Send(HttpMethod method, Uri address, HttpContent? content)
    {
        for (var hops = 0; ; hops++)
        {
            using var request = new HttpRequestMessage(method, address) { Content = content };
            var response = await client.SendAsync(request);
            if (response.Headers.Location is not { } next || hops > 8)
            {
                var type = response.Content.Headers.ContentType?.MediaType ?? "";
                var text = type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) ? await response.Content.ReadAsStringAsync() : "";
                return new Page(this, response.StatusCode, address, text, response);
            }
            (method, content, address) = (HttpMethod.Get, null, new Uri(address, next));
        }
    }

    public void Dispose() => client.Dispose();

    private sealed class CookieHandler(CookieContainer cookies, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var header = cookies.GetCookieHeader(request.RequestUri!);
            if (header.Length > 0) request.Headers.Add("Cookie", header);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var cookie in set) cookies.SetCookies(request.RequestUri!, cookie);
            return response;
        }
    }
}
