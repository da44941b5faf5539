// Asks every service whether it is ready and shows the answer.
for (const name of ["intake", "dispatch", "repair", "parts", "feedback", "kpi"]) {
    const row = document.getElementById("services").insertRow();
    row.insertCell().textContent = name;
    const ready = row.insertCell();
    ready.textContent = "…";
    const link = document.createElement("a");
    link.href = `openapi/${name}.json`;
    link.textContent = `${name}.json`;
    row.insertCell().append(link);
    fetch(`health/${name}`)
        .then(answer => answer.ok)
        .catch(() => false)
        .then(up => {
            ready.textContent = up ? "yes" : "no";
            ready.className = up ? "up" : "down";
        });
}
