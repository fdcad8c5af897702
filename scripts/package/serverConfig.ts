import { MEDIA_TYPES, type Headers } from "./headers";

const plain = (type: string): string => type.replace(/;.*/, "");

/** web.config for IIS: IIS reads it where it lies, in the served folder. */
export function webConfig(headers: Headers): string {
  const types = Object.entries(MEDIA_TYPES).map(
    ([extension, type]) =>
      `      <remove fileExtension="${extension}" />\n      <mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  );
  const lines = Object.entries(headers).map(
    ([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${escape(value)}" />`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <staticContent>
${types.join("\n")}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
${lines.join("\n")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;
}

/** A location for the server block of nginx; `folder` stands for where the package lies. */
export function nginxLocation(base: string, headers: Headers, folder = "/srv/perfscore"): string {
  const path = decodeURI(new URL(base).pathname);
  const types = Object.entries(MEDIA_TYPES).map(([extension, type]) => `        ${plain(type)} ${extension.slice(1)};`);
  const lines = Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# 放进 server { listen 443 ssl; server_name ${new URL(base).hostname}; … } 里；${folder} 换成实际位置。
# 协议请用 ssl_protocols TLSv1.2 TLSv1.3; 证书要受用户电脑信任。
# 不要另加 X-Frame-Options：Excel 网页版把窗格放在框架里显示。
location "${path}" {
    alias "${folder}/";
    types {
${types.join("\n")}
    }
    charset utf-8;
    charset_types text/javascript text/css application/json text/xml text/plain text/markdown;
${lines.join("\n")}
}
`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
