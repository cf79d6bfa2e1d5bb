using Portal.Web;
using Portal.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();
var app = builder.Build();
app.UsePortal();
return await app.RunPortalAsync();
