const texts = JSON.parse(document.getElementById("ob-texts").textContent);
