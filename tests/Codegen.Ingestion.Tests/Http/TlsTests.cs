using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Progress;
using Codegen.Ingestion.Tests.Provider;
using Codegen.Ingestion.Tests.Runs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Codegen.Ingestion.Tests.Http;

public sealed class TlsTests
{
    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_and_not_tried_again()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(Times.Noon.AddYears(-1), Times.Noon.AddYears(10));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var lake = new TestLake();
        ConnectionSettings settings = new() { Connection = "shop", Server = app.Urls.First(), AllowPrivate = true, Http = lake.Http };

        var error = await Assert.ThrowsAsync<CodegenException>(() => lake.RunAsync(TestConnector.Of(TestConnector.Items), settings));

        Assert.Equal(("CG1112", Failure.Terminal), (error.Code, error.Failure));
        Assert.Empty(lake.Events.OfType<Waiting>());
    }
}
